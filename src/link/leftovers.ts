import type { FunctionFacts, Meaning, Slot, TypeRef } from '../facts/index.js';
import { catalogue, definitionsOf, sharedInstance, slotValue, unknown, valueOfType, visit, type FunctionValue, type ModuleContext, type Value } from '../evaluate/index.js';
import { functionsIn } from './functions.js';
import type { Linker } from './linker.js';
import type { Runner } from './runner.js';

/**
 * Functions that no entry point reached. Those whose registration is out of sight but that use their parameters as request
 * and response are run as handlers; those that make handlers are run, and then what they return; the rest is run once, on
 * unknown arguments, where it can say something by itself. Answers whether the project uses any package that is known.
 */
export function runLeftovers(linker: Linker, runner: Runner): boolean {
  const isServed = linker.files.some((file) => importsOneOf(linker, file));
  for (const file of linker.files) {
    const module = linker.evaluator.module(file);
    if (!module) continue;
    const speaksAlone = isServed && importsOneOf(linker, file, aloneMeanings);
    if (isServed || speaksAlone) for (const fn of unreached(linker, module)) runLeftover(linker, runner, fn, speaksAlone, isServed);
  }
  if (isServed) for (const fn of linker.looseHandlers.values()) runLoose(linker, runner, fn);
  return isServed;
}

function runLeftover(linker: Linker, runner: Runner, fn: FunctionValue, speaksAlone: boolean, isServed: boolean): void {
  const { facts: all } = fn.frame.module;
  const facts = all.functions[fn.index];
  if (!facts || fn.frame.module.record(fn.index).reached || (isServed && runHandler(linker, runner, fn))) return;
  const makesHandlers = isServed && all.functions.some((inner) => inner.parent === fn.index && handlerTypes(linker, fn.frame.module, inner) !== undefined);
  if (!makesHandlers && !speaksAlone) return;
  const outcome = linker.evaluator.enter(fn, facts.parameters.map(() => unknown), { file: fn.file, start: facts.start, end: facts.end });
  const made = outcome.value.kind === 'object' ? [...outcome.value.props.values()] : [outcome.value];
  for (const one of made) for (const inner of functionsIn(one)) runHandler(linker, runner, inner);
}

/** What is registered under a path somewhere needs only the first half of the proof. */
function runLoose(linker: Linker, runner: Runner, fn: FunctionValue): void {
  const facts = fn.frame.module.facts.functions[fn.index];
  if (!facts || runHandler(linker, runner, fn) || facts.parameters.length < 2 || facts.parameters.length > 3) return;
  const assumed = catalogue.assumedHandlers.find(({ reads }) => readsMember(facts, facts.parameters[0]?.slot, reads));
  if (assumed) runner.withTypes(fn, assumed.of.slice(0, facts.parameters.length));
}

/** Runs a function as a handler if it is one by its types or by what it does with its parameters. */
function runHandler(linker: Linker, runner: Runner, fn: FunctionValue): boolean {
  const { module } = fn.frame;
  const facts = module.facts.functions[fn.index];
  const types = facts && handlerTypes(linker, module, facts);
  if (types) runner.withTypes(fn, types);
  return types !== undefined;
}

/** Whether a file imports a package that the catalogue knows, and says one of these things of. A project that uses none has no handlers, whatever its functions look like. */
function importsOneOf(linker: Linker, file: string, meanings?: ReadonlySet<Meaning['is']>): boolean {
  return (linker.facts(file)?.requests ?? []).some((request) => {
    const target = linker.resolve(file, request.request);
    if (target.kind === 'builtin') return meanings !== undefined && catalogue.speaksOf(`node:${target.name}`, meanings);
    if (target.kind !== 'package') return false;
    const name = target.subpath ? `${target.name}/${target.subpath}` : target.name;
    return meanings ? catalogue.speaksOf(name, meanings) : catalogue.knows(name);
  });
}

/** What a token call does, or what an option weakens, is wrong wherever it stands. */
const aloneMeanings: ReadonlySet<Meaning['is']> = new Set(['option', 'token-sign', 'token-verify', 'token-decode', 'token-defaults']);

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

/** The handler form of a function whose parameters are annotated so, or that reads one as a request and answers through another. */
function handlerTypes(linker: Linker, module: ModuleContext, facts: FunctionFacts): readonly string[] | undefined {
  const [request, response] = facts.parameters;
  if (!request || !response || facts.parameters.length > 4) return undefined;
  const annotated = facts.parameters.map((parameter) => typeOrigin(linker, module, parameter.type));
  const first = annotated.findIndex((origin) => origin !== undefined && isRequestType(origin));
  if (first === 0 || (first === 1 && facts.parameters.length === 4)) return facts.parameters.map((_parameter, at) => (at < first ? 'error' : (annotated[at] ?? (at === first + 2 ? 'next' : ''))));
  const assumed = catalogue.assumedHandlers.find(({ of, reads, answers }) => facts.parameters.length <= of.length && readsMember(facts, request.slot, reads) && readsMember(facts, response.slot, answers));
  return assumed?.of.slice(0, facts.parameters.length);
}

function typeOrigin(linker: Linker, module: ModuleContext, type: TypeRef | undefined): string | undefined {
  const value = type && valueOfType(linker.evaluator, module, type);
  return value?.kind === 'external' ? value.origin.replace(/#$/, '') : undefined;
}

function isRequestType(origin: string): boolean {
  return catalogue.meanings(`${origin}#query`).some((meaning) => meaning.is === 'source');
}

function readsMember(facts: FunctionFacts, slot: Slot | undefined, members: readonly string[]): boolean {
  if (slot === undefined) return false;
  const { definitions } = definitionsOf(facts);
  let reads = false;
  visit(facts.body, (instruction) => {
    if (instruction.op !== 'get' || typeof instruction.key !== 'string' || !members.includes(instruction.key)) return;
    const target = definitions[instruction.object];
    if (target?.op === 'read' && target.slot === slot) reads = true;
  });
  return reads;
}
