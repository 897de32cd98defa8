import type { FunctionFacts, Meaning, Register } from '../../facts/index.js';
import { callOrigin, catalogue, definitionsOf, memberOrigin, readMember, sharedInstance, slotValue, visit, type ClassValue, type FunctionValue, type ModuleContext, type Value } from '../../evaluate/index.js';
import type { Linker } from '../linker.js';

/** A function or a class at the top of a module. */
type Unit = FunctionValue | ClassValue;

/** How far up it is looked for who would call. */
const maxCallers = 4;

/** Where applications for tests are made. */
const testPlaces = /(?:^|\/)(?:tests?|__tests__|__mocks__|specs?|e2e|fixtures)\/|\.(?:test|spec|mock)\.\w+$/;

const serving: ReadonlySet<Meaning['is']> = new Set(['router', 'bootstrap']);

/**
 * Functions and classes that make an application and that nothing in sight calls: a command line, a container or a script out of sight starts them. They are
 * started here, from the outermost of those that would call them.
 */
export function startLoose(linker: Linker): void {
  for (const file of linker.files) {
    if (testPlaces.test(file.slice(linker.input.root.length))) continue;
    const module = imports(linker, file) ? linker.evaluator.module(file) : undefined;
    if (!module) continue;
    for (const unit of makers(linker, module)) for (const start of outermost(linker, unit)) run(linker, start);
  }
}

function imports(linker: Linker, file: string): boolean {
  return linker.facts(file)?.requests.some(({ request, typeOnly }) => {
    const target = typeOnly ? undefined : linker.resolve(file, request);
    return target?.kind === 'package' && catalogue.speaksOf(target.name, serving);
  }) ?? false;
}

/** What holds a call that makes an application and has not run. */
function makers(linker: Linker, module: ModuleContext): readonly Unit[] {
  const found = new Set<Unit>();
  for (const [index, facts] of module.facts.functions.entries()) {
    if (index === 0 || !makesApplication(linker, module, facts)) continue;
    const unit = unitOf(linker, module, index);
    if (unit && !isReached(unit)) found.add(unit);
  }
  return [...found];
}

function makesApplication(linker: Linker, module: ModuleContext, facts: FunctionFacts): boolean {
  const { definitions } = definitionsOf(facts);
  let makes = false;
  visit(facts.body, (instruction) => {
    if (makes || (instruction.op !== 'call' && instruction.op !== 'new')) return;
    const origin = originOf(linker, module, definitions, instruction.callee);
    makes = origin !== undefined && [callOrigin(origin), `${origin}#`, origin].some((one) => catalogue.meanings(one).some((meaning) => isApplication(meaning)));
  });
  return makes;
}

function isApplication(meaning: Meaning): boolean {
  if (meaning.is === 'instance') return catalogue.meanings(`${meaning.of}#`).some((one) => one.is === 'router' && one.app === true);
  return meaning.is === 'bootstrap' || (meaning.is === 'router' && meaning.app === true);
}

type Definitions = ReturnType<typeof definitionsOf>['definitions'];

/** The origin of what a package gives, read from a variable or as a member of one. */
function originOf(linker: Linker, module: ModuleContext, definitions: Definitions, register: Register): string | undefined {
  const value = read(linker, module, definitions, register);
  return value?.kind === 'external' ? value.origin : undefined;
}

function read(linker: Linker, module: ModuleContext, definitions: Definitions, register: Register): Value | undefined {
  const instruction = definitions[register];
  if (instruction?.op === 'read') return module.facts.slots[instruction.slot]?.function === 0 ? slotValue(linker.evaluator, module, instruction.slot) : undefined;
  if (instruction?.op !== 'get' || typeof instruction.key !== 'string') return undefined;
  const object = read(linker, module, definitions, instruction.object);
  if (object?.kind === 'external') return { ...object, origin: memberOrigin(object.origin, instruction.key) };
  return object?.kind === 'module' ? readMember(linker.evaluator, object, instruction.key) : undefined;
}

/** The class or function at the top of the module that a function belongs to. */
function unitOf(linker: Linker, module: ModuleContext, index: number): Unit | undefined {
  let at = index;
  for (let facts = module.facts.functions[at]; facts?.parent !== undefined && facts.parent !== 0; facts = module.facts.functions[at]) at = facts.parent;
  const facts = module.facts.functions[at];
  if (!facts || at === 0) return undefined;
  if (facts.class === undefined) return { kind: 'function', file: module.file, index: at, frame: module.frame };
  return linker.told.classes.find((one) => one.file === module.file && one.index === facts.class);
}

function isReached(unit: Unit): boolean {
  const { module } = unit.frame;
  if (unit.kind === 'function') return module.record(unit.index).reached;
  return module.facts.functions.some((facts, index) => facts.class === unit.index && module.record(index).reached);
}

function isSame(unit: Unit, value: Value | undefined): boolean {
  return (value?.kind === 'function' || value?.kind === 'class') && value.kind === unit.kind && value.file === unit.file && value.index === unit.index;
}

/** Those that would call it, up to those that nobody calls; itself where there are none. */
function outermost(linker: Linker, unit: Unit): readonly Unit[] {
  let units: readonly Unit[] = [unit];
  for (let depth = 0; depth < maxCallers; depth += 1) {
    const callers = units.flatMap((one) => callersOf(linker, one));
    if (callers.length === 0) break;
    units = callers;
  }
  return units;
}

function callersOf(linker: Linker, unit: Unit): readonly Unit[] {
  const found = new Map<string, Unit>();
  for (const file of linker.files) {
    if (file !== unit.file && !linker.facts(file)?.requests.some(({ request }) => { const target = linker.resolve(file, request); return target.kind === 'file' && target.file === unit.file; })) continue;
    const module = testPlaces.test(file.slice(linker.input.root.length)) ? undefined : linker.evaluator.module(file);
    for (const [index, facts] of module?.facts.functions.entries() ?? []) {
      const caller = index > 0 && module && mentions(linker, module, facts, unit) ? unitOf(linker, module, index) : undefined;
      if (caller && !isSame(unit, caller) && !isReached(caller)) found.set(`${caller.file}#${caller.kind}${String(caller.index)}`, caller);
    }
  }
  return [...found.values()];
}

function mentions(linker: Linker, module: ModuleContext, facts: FunctionFacts, unit: Unit): boolean {
  const { definitions } = definitionsOf(facts);
  let found = false;
  visit(facts.body, (instruction) => {
    if (!found && (instruction.op === 'read' || instruction.op === 'get')) found = isSame(unit, read(linker, module, definitions, instruction.to));
  });
  return found;
}

function run(linker: Linker, unit: Unit): void {
  const { evaluator } = linker;
  // A class with decorators is made by its framework.
  if (isReached(unit) || (unit.kind === 'class' && unit.decorators.length > 0)) return;
  if (unit.kind === 'function') {
    evaluator.start(unit);
    return;
  }
  const self = sharedInstance(evaluator, unit);
  for (const { function: index, static: isStatic, kind } of unit.facts.members) {
    if (index === undefined || kind !== 'method' || unit.frame.module.record(index).reached) continue;
    evaluator.start({ kind: 'function', file: unit.file, index, frame: unit.frame, self: isStatic ? unit : self });
  }
}
