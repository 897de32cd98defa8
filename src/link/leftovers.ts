import type { FunctionFacts, Meaning } from '../facts/index.js';
import { catalogue, definitionsOf, sharedInstance, slotValue, unknown, visit, type FunctionValue, type ModuleContext, type Value } from '../evaluate/index.js';
import type { Linker } from './linker.js';
import type { Runner } from './runner.js';

/**
 * Functions that no entry point reached are run once on unknown arguments, for what they do by themselves; those whose
 * registration is out of sight but that use their parameters as request and response are run as handlers.
 */
export function runLeftovers(linker: Linker, runner: Runner): void {
  for (const file of linker.files) {
    const module = linker.evaluator.module(file);
    if (!module) continue;
    const speaksAlone = signsTokens(linker, module);
    for (const fn of unreached(linker, module)) {
      const facts = module.facts.functions[fn.index];
      if (!facts || linker.evaluator.reached.has(`${file}#${String(fn.index)}`)) continue;
      const types = handlerTypes(facts);
      if (types) runner.withTypes(fn, types);
      else if (speaksAlone) linker.evaluator.enter(fn, facts.parameters.map(() => unknown), { file, start: facts.start, end: facts.end });
    }
  }
}

/** Whether a module uses a package that makes or reads tokens: what such a call does is wrong wherever it stands. */
function signsTokens(linker: Linker, module: ModuleContext): boolean {
  return module.facts.requests.some((request) => {
    const target = linker.resolve(module.file, request.request);
    return target.kind === 'package' && catalogue.speaksOf(target.subpath ? `${target.name}/${target.subpath}` : target.name, tokenMeanings);
  });
}

const tokenMeanings = new Set<Meaning['is']>(['token-sign', 'token-verify', 'token-decode', 'token-defaults']);

/** Module-level functions and methods of module-level classes that nothing has called. */
function unreached(linker: Linker, module: ModuleContext): readonly FunctionValue[] {
  const found: FunctionValue[] = [];
  for (const [index, facts] of module.facts.functions.entries()) {
    if (index === 0 || facts.parent !== 0 || facts.kind === 'field' || facts.kind === 'static-block' || facts.kind === 'constructor') continue;
    const self = facts.class === undefined ? undefined : selfOf(linker, module, facts.class);
    found.push({ kind: 'function', file: module.file, index, frame: module.frame, ...(self && { self }) });
  }
  return found;
}

function selfOf(linker: Linker, module: ModuleContext, index: number): Value | undefined {
  const slot = module.facts.classes[index]?.slot;
  const value = slot === undefined ? undefined : slotValue(linker.evaluator, module, slot);
  return value?.kind === 'class' ? sharedInstance(linker.evaluator, value) : undefined;
}

const requestMembers = new Set(['query', 'params', 'body', 'headers', 'cookies']);
const responseMembers = new Set(['json', 'send', 'status', 'sendStatus', 'redirect', 'render', 'sendFile', 'end']);

/** The handler form of a function that reads its first parameter as a request and answers through its second. */
function handlerTypes(facts: FunctionFacts): readonly string[] | undefined {
  const [request, response] = facts.parameters;
  if (facts.parameters.length < 2 || facts.parameters.length > 3 || request?.slot === undefined || response?.slot === undefined) return undefined;
  const { definitions } = definitionsOf(facts);
  const readsSlot = (register: number, slot: number | undefined): boolean => { const at = definitions[register]; return at?.op === 'read' && at.slot === slot; };
  let reads = false;
  let answers = false;
  visit(facts.body, (instruction) => {
    if (instruction.op !== 'get' || typeof instruction.key !== 'string') return;
    if (requestMembers.has(instruction.key) && readsSlot(instruction.object, request.slot)) reads = true;
    if (responseMembers.has(instruction.key) && readsSlot(instruction.object, response.slot)) answers = true;
  });
  return reads && answers ? ['express:Request', 'express:Response', 'next'].slice(0, facts.parameters.length) : undefined;
}
