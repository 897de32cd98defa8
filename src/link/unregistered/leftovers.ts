import type { FunctionFacts, Handled, Meaning, Span, TypeRef } from '../../facts/index.js';
import { catalogue, definitionsOf, ownPackage, rowPattern, sharedInstance, slotValue, unknown, valueOfType, visit, type FunctionValue, type ModuleContext, type Outcome, type Value } from '../../evaluate/index.js';
import { exportedHandlers } from './exported-handlers.js';
import { directlyIn, withInner } from './inner-functions.js';
import { functionsIn } from '../routes/functions.js';
import type { Linker } from '../linker.js';
import { isTestFile } from '../test-files.js';
import { noteGatewayAnswer } from '../routes/returned.js';
import { spanOf, type Runner, type RunResult } from '../chain/runner.js';
import { unregisteredHandler } from './unregistered-handler.js';

/**
 * Functions that no entry point reached. Those whose registration is out of sight but that use their parameters as request
 * and response are run as handlers; those that make handlers are run, and then what they return; the rest is run once, on
 * unknown arguments, where it can say something by itself. Answers whether the project uses any package that is known, and which handlers there were.
 */
export function runLeftovers(linker: Linker, runner: Runner): { readonly isServed: boolean; readonly handlers: readonly Handled[] } {
  const isServed = linker.servesAlone || linker.files.some((file) => importsOneOf(linker, file));
  const task: Task = { linker, runner, handlers: new Map(), served: new Set([...linker.collector.routers.values()].flatMap(({ registrations }) => registrations.flatMap((one) => (one.kind === 'route' || one.kind === 'use' ? [placeOf(one.span)] : [])))), ...rowsInUse(linker) };
  for (const file of linker.files) {
    const module = linker.evaluator.module(file);
    const speaksAlone = isServed && module !== undefined && (importsOneOf(linker, file, aloneMeanings) || importsOwnSource(linker, file));
    if (module) runDeclared(task, module);
    if (module) runExported(task, module);
    if (module) for (const fn of unreached(linker, module)) runLeftover(task, fn, speaksAlone);
  }
  for (const fn of linker.told.looseHandlers.values()) runLoose(task, fn);
  for (const fn of linker.told.looseFunctions.values()) if (!linker.told.looseHandlers.has(`${fn.file}#${String(fn.index)}`)) runHandler(task, fn);
  return { isServed, handlers: [...task.handlers.values()] };
}

interface Task {
  readonly linker: Linker;
  readonly runner: Runner;
  /** Those that were found, by where they stand. */
  readonly handlers: Map<string, Handled>;
  /** Where routes and elements are registered that are served. */
  readonly served: ReadonlySet<string>;
  readonly rows: readonly AssumedHandler[];
  /** The project imports no framework: a handler must do all that handlers do, and its parameters go by their names. */
  readonly isBare: boolean;
}

function runLeftover(task: Task, fn: FunctionValue, speaksAlone: boolean): void {
  const { linker } = task;
  const { facts: all } = fn.frame.module;
  const facts = all.functions[fn.index];
  if (!facts || fn.frame.module.record(fn.index).reached || runHandler(task, fn)) return;
  const makesHandlers = directlyIn(all, fn.index).some((inner) => handlerTypes(task, fn.frame.module, inner) !== undefined);
  if (!makesHandlers && !speaksAlone) return;
  const before = new Map([...linker.collector.routers.values()].map(({ id, registrations }) => [id, registrations.length]));
  const inner = innerOf(linker, () => linker.evaluator.enter(fn, facts.parameters.map(() => unknown), { file: fn.file, start: facts.start, end: facts.end }));
  const { outcome } = inner;
  const made = outcome.value.kind === 'object' ? [...outcome.value.props.values()] : [outcome.value];
  for (const one of made) for (const inner of functionsIn(one)) if (!runHandler(task, inner) && speaksAlone) runMade(linker, inner);
  runRegistered(task, before);
  // What it keeps to itself, or hangs on `this`, is a handler by its form.
  for (const one of inner.functions) if (!one.frame.module.record(one.index).reached) runHandler(task, one);
}

/** Runs something, and gathers the functions that are made meanwhile. */
function innerOf(linker: Linker, run: () => Outcome): { readonly outcome: Outcome; readonly functions: readonly FunctionValue[] } {
  const { evaluator } = linker;
  const functions: FunctionValue[] = [];
  evaluator.made = functions;
  const outcome = run();
  evaluator.made = undefined;
  return { outcome, functions };
}

function placeOf({ file, start }: Span): string {
  return `${file}:${String(start)}`;
}

/**
 * Runs what a function that nobody calls put on routers: nobody can say whether they are served, but what their handlers do is as wrong. What was
 * registered by the same code for an application that is served (a test makes one of its own) has been run there, behind all that stands before it.
 * `before`: how many registrations each router had.
 */
function runRegistered({ linker, runner, served }: Task, before: ReadonlyMap<string, number>): void {
  for (const { id, origin, registrations } of linker.collector.routers.values()) {
    for (const one of registrations.slice(before.get(id) ?? 0)) {
      if ((one.kind !== 'route' && one.kind !== 'use') || served.has(placeOf(one.span))) continue;
      const values = one.kind === 'route' ? [...one.chain, ...(one.handler ? [one.handler] : [])] : one.elements;
      for (const value of values) for (const fn of functionsIn(value)) runner.handler(fn, origin);
    }
  }
}

/** A function that another one gives, which nobody calls in sight. */
function runMade(linker: Linker, fn: FunctionValue): void {
  const { module } = fn.frame;
  const facts = module.facts.functions[fn.index];
  if (!facts || module.record(fn.index).reached) return;
  linker.evaluator.enter(fn, facts.parameters.map(() => unknown), { file: fn.file, start: facts.start, end: facts.end });
}

/** What is registered under a path somewhere needs only the first half of the proof. */
function runLoose(task: Task, fn: FunctionValue): void {
  const facts = fn.frame.module.facts.functions[fn.index];
  if (!facts || runHandler(task, fn) || facts.parameters.length < 2 || facts.parameters.length > 3) return;
  const assumed = task.rows.find(({ reads }) => usesMember(fn.frame.module, facts, 0, 'get', reads));
  if (assumed) note(task, fn, task.runner.withTypes(fn, assumed.of.slice(0, facts.parameters.length)), 'unknown');
}

function note(task: Task, fn: FunctionValue, run: RunResult, before: 'nothing' | 'unknown'): void {
  const { evaluator } = task.linker;
  noteGatewayAnswer(evaluator, run.value, fn);
  const handler = unregisteredHandler(fn, run, before);
  if (!isTestFile(fn.file)) task.handlers.set(placeOf(spanOf(fn)), handler);
}

/** Variables declared as handlers of a framework hold handlers, whoever registers them. */
function runDeclared(task: Task, module: ModuleContext): void {
  const { linker, runner } = task;
  for (const [slot, facts] of module.facts.slots.entries()) {
    if (facts.function !== 0 || facts.type === undefined) continue;
    const origin = typeOrigin(linker, module, facts.type);
    if (origin === undefined || !catalogue.meanings(`${origin}#`).some((meaning) => meaning.is === 'handler-arguments')) continue;
    const value = slotValue(linker.evaluator, module, slot);
    for (const fn of value ? functionsIn(value) : []) if (!fn.frame.module.record(fn.index).reached) note(task, fn, runner.handler(fn, `${origin}#`), 'unknown');
  }
}

/** What a platform finds by its name is a handler, whoever else calls it. */
function runExported(task: Task, module: ModuleContext): void {
  for (const { fn, types } of exportedHandlers(task.linker, module, task.rows)) {
    if (!fn.frame.module.record(fn.index).reached) note(task, fn, task.runner.withTypes(fn, types), 'nothing');
  }
}

/** Runs a function as a handler if it is one by its types or by what it does with its parameters. */
function runHandler(task: Task, fn: FunctionValue): boolean {
  const { module } = fn.frame;
  const facts = module.facts.functions[fn.index];
  const types = facts && handlerTypes(task, module, facts);
  if (types) note(task, fn, task.runner.withTypes(fn, types), 'unknown');
  return types !== undefined;
}

/** The forms of handlers of the frameworks that the project imports; of all, where it imports packages, but none of those. Code that imports nothing is no server. */
function rowsInUse(linker: Linker): Pick<Task, 'rows' | 'isBare'> {
  const imported = new Set<string>();
  for (const file of linker.files) {
    for (const { request } of linker.facts(file)?.requests ?? []) {
      const target = linker.resolve(file, request);
      if (target.kind === 'package' || target.kind === 'builtin') imported.add(target.name);
    }
  }
  const isUsed = ({ of }: AssumedHandler): boolean => imported.has(of[0]?.split(':')[0] ?? '');
  if (imported.size === 0) return { rows: [], isBare: true };
  const used = catalogue.assumedHandlers.filter(isUsed);
  // Handlers that answer by what they return, and members that nothing else has, need no import.
  return { rows: used.length === 0 ? catalogue.assumedHandlers : catalogue.assumedHandlers.filter((row) => isUsed(row) || row.returns !== undefined || row.exported?.at !== undefined), isBare: used.length === 0 };
}

/** Whether a file imports a package that the catalogue knows, and says one of these things of. A project that uses none has no handlers, whatever its functions look like. */
function importsOneOf(linker: Linker, file: string, meanings?: ReadonlySet<Meaning['is']>): boolean {
  return (linker.facts(file)?.requests ?? []).some((request) => {
    const target = linker.resolve(file, request.request);
    if (target.kind === 'builtin') return meanings !== undefined && catalogue.speaksOf(`node:${target.name}`, meanings);
    if (target.kind !== 'package') return false;
    const name = target.subpath ? `${target.name}/${target.subpath}` : target.name;
    return meanings ? catalogue.speaksOf(name, meanings) : linker.catalogue.serves(name);
  });
}

/** Whether a file imports what gives data that others decide, by the settings: then its functions need nobody who calls them. */
function importsOwnSource(linker: Linker, file: string): boolean {
  const { sources = [] } = linker.input.settings;
  return sources.length > 0 && (linker.facts(file)?.requests ?? []).some(({ request }) => {
    const target = linker.resolve(file, request);
    const name = target.kind === 'file' ? linker.ownPackage(target.file) : target.kind === 'package' ? [target.name, target.subpath].filter((part) => part !== '').join('/') : undefined;
    return name !== undefined && sources.some((row) => (row.package ?? ownPackage(row.file ?? '')) === name);
  });
}

type AssumedHandler = Extract<Meaning, { readonly is: 'assumed-handler' }>;

/** What a token call does, or what an option weakens, is wrong wherever it stands. */
const aloneMeanings: ReadonlySet<Meaning['is']> = new Set(['option', 'token-sign', 'token-verify', 'token-decode', 'token-defaults']);

/** Module-level functions and methods of module-level classes that nothing has called. */
function unreached(linker: Linker, module: ModuleContext): readonly FunctionValue[] {
  const found: FunctionValue[] = [];
  for (const [index, facts] of module.facts.functions.entries()) {
    if (index === 0 || facts.parent !== 0 || facts.kind === 'static-block') continue;
    // The constructor runs when an instance is made.
    const self = facts.class === undefined ? undefined : selfOf(linker, module, facts.class);
    if (facts.kind === 'constructor') continue;
    if (facts.kind === 'field') {
      // Handlers that a class holds in fields, so that they keep its `this`.
      if (self?.kind === 'instance') found.push(...[...self.props.values()].filter((one) => one.kind === 'function' && one.file === module.file && module.facts.functions[one.index]?.parent === index && !module.record(one.index).reached) as FunctionValue[]);
      continue;
    }
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
function handlerTypes({ linker, rows, isBare }: Task, module: ModuleContext, facts: FunctionFacts): readonly string[] | undefined {
  const count = facts.parameters.length;
  if (count === 0 || count > 4) return undefined;
  const annotated = facts.parameters.map((parameter) => typeOrigin(linker, module, parameter.type));
  const first = annotated.findIndex((origin) => origin !== undefined && isRequestType(origin));
  const uses = (members: readonly string[]): boolean => usesMember(module, facts, 0, 'get', members);
  if (first === 0 || (first === 1 && count === 4)) return facts.parameters.map((_parameter, at) => (at < first ? 'error' : (annotated[at] ?? (at === first + 2 ? 'next' : ''))));
  const fitting = rows.filter((row) => row.exported === undefined && count <= row.of.length && uses(row.reads));
  const proven = fitting.find(({ proofs }) => proofs && uses(proofs));
  if (proven) return proven.of.slice(0, count);
  const assumed = isBare ? fitting.find((row) => answers(module, facts, row) && goesBy(facts, row)) : (fitting.find((row) => isNamedSo(facts, row)) ?? fitting.find((row) => answers(module, facts, row)));
  return assumed?.of.slice(0, count);
}

/** Whether it answers, by calling a member of the response, or by writing one of the object that is both. */
function answers(module: ModuleContext, facts: FunctionFacts, row: AssumedHandler): boolean {
  if (row.returns) return makesObject(module, facts, row.returns);
  return row.sets ? usesMember(module, facts, 0, 'set', row.sets) : usesMember(module, facts, 1, 'get', row.answers ?? []);
}

function makesObject(module: ModuleContext, facts: FunctionFacts, keys: readonly string[]): boolean {
  let makes = false;
  // A callback answers for the handler around it.
  for (const one of withInner(module.facts, module.facts.functions.indexOf(facts))) {
    visit(one.body, (instruction) => {
      if (instruction.op === 'object' && instruction.entries.some((entry) => 'key' in entry && typeof entry.key === 'string' && keys.includes(entry.key))) makes = true;
    });
  }
  return makes;
}

/** Whether its parameters go by the names that handlers of the framework have (one name alone says little), and no type says that they are something else. One that never answers is no handler under other names. */
function isNamedSo({ parameters }: FunctionFacts, { named }: AssumedHandler): boolean {
  return named !== undefined && named.length > 1 && named.every((pattern, at) => parameters[at]?.type === undefined && rowPattern(pattern).test(parameters[at]?.name ?? ''));
}

/** Whether its parameters have the names that handlers have, where these count; a pattern in place of the request has none. */
function goesBy({ parameters }: FunctionFacts, { named, returns }: AssumedHandler): boolean {
  return returns !== undefined || (named?.every((pattern, at) => (rowPattern(pattern).test(parameters[at]?.name ?? '') || (at === 0 && named.length > 1 && parameters[at]?.name === undefined)) && /^(?:any)?$/.test(parameters[at]?.type?.name ?? '')) ?? false);
}

function typeOrigin(linker: Linker, module: ModuleContext, type: TypeRef | undefined): string | undefined {
  const value = type && valueOfType(linker.evaluator, module, type);
  return value?.kind === 'external' ? value.origin.replace(/#$/, '') : undefined;
}

function isRequestType(origin: string): boolean {
  return ['query', 'url', 'queryStringParameters'].some((key) => catalogue.meanings(`${origin}#${key}`).some((meaning) => meaning.is === 'source'));
}

/** Whether one of these members of a parameter is read (a pattern in its place reads too) or written. */
function usesMember(module: ModuleContext, facts: FunctionFacts, at: number, op: 'get' | 'set', members: readonly string[]): boolean {
  const slot = facts.parameters[at]?.slot;
  let uses = false;
  for (const one of slot === undefined ? [facts] : withInner(module.facts, module.facts.functions.indexOf(facts))) {
    const { definitions } = definitionsOf(one);
    visit(one.body, (instruction) => {
      if (instruction.op !== op || typeof instruction.key !== 'string' || !members.includes(instruction.key)) return;
      const target = definitions[instruction.object];
      if ((one === facts && instruction.object === at) || (slot !== undefined && target?.op === 'read' && target.slot === slot)) uses = true;
    });
  }
  return uses;
}
