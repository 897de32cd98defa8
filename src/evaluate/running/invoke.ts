import type { Register, Span } from '../../facts/index.js';
import { capturedValues } from '../values/captured.js';
import { exhausted, exhausting, isMuch, isPlain, isWrapper, widen } from './costs.js';
import { queryProp } from '../callers/callers.js';
import type { Evaluator } from '../evaluator.js';
import { noteWritten, runBlock } from './execute.js';
import { emitHanded } from '../flows/flows.js';
import { handedOn } from '../records/handed-records.js';
import { Frame, type Behaviour, type FunctionRecord, type Outcome } from './frame.js';
import { carried, forgetIdle, isTest } from '../checks/idle-tests.js';
import { leftUnder } from '../checks/left-under.js';
import { clearancesOf } from '../checks/narrow.js';
import { applyPathTo } from '../values/path-values.js';
import { addClearances, meetPaths, type Clearances, type PathState } from '../checks/path-state.js';
import { selfSlot, startingWith } from './store.js';
import type { Trace } from './traces.js';
import { readsTarget } from '../checks/targets.js';
import type { CallSite } from './sites.js';
import { valueOfType } from '../values/types.js';
import { mapTaints } from '../values/map-taints.js';
import { isNothing, array, joinAll, taintsOf, undefinedValue, unknown, unknownBecause, valueKey, type FunctionValue, type Value } from '../values/value.js';

const maxDepth = 24;
/** A function may be on the call stack this often before recursion is cut. */
const maxActive = 2;
const maxBehaviours = 64;
const maxAccesses = 256;

/** Calls a project function on abstract arguments. `site`: the call that hands them over as they stand there. */
export function invoke(evaluator: Evaluator, fn: FunctionValue, args: readonly Value[], self: Value | undefined, span: Span, depth: number, site?: CallSite): Outcome {
  const module = fn.frame.module;
  const facts = module.facts.functions[fn.index];
  if (!facts) return unknownOutcome(evaluator.path, 'a function that is not there');
  const record = module.record(fn.index);
  const { traces } = evaluator;
  record.reached = true;
  if (record.active >= maxActive) return unknownOutcome(evaluator.path, 'recursion');
  if (depth > maxDepth || evaluator.fuel <= 0) return unknownOutcome(evaluator.path, 'the budget of this entry point is spent');

  const given = fn.bound ? [...fn.bound, ...args] : args;
  const settled = evaluator.path.cleared.size === 0 ? given : given.map((arg) => applyPathTo(evaluator.path, arg));
  const { target, anonymous } = evaluator;
  const isCostly = isMuch(record) && !isWrapper(fn) && !record.hasEffects && !(target && record.asks);
  const seen = isCostly ? settled.map(widen) : settled;
  const usual = summaryKey(fn, record, seen, self, evaluator.path);
  const key = usual === undefined ? undefined : `${usual}${target ? `@${target.key}` : ''}${anonymous ? (evaluator.brought ? `@${[...evaluator.brought].join()}` : '@nobody') : ''}${evaluator.starting ? `@start${String(evaluator.aliases.changes)}` : ''}${evaluator.routed ? '@route' : ''}`;
  const known = key === undefined ? undefined : summariesOf(evaluator, record).get(key);
  if (known) {
    if (known.outside) evaluator.outside += 1;
    if (known.unseen) evaluator.unseen += 1;
    if (known.decisions) evaluator.decisions?.push(...known.decisions);
    if (known.handed && site) emitHanded(site, known.handed, settled);
    traces.given(known.trace);
    return told(evaluator, record, known);
  }
  if (target && !anonymous && usual !== undefined) {
    const elsewhere = summariesOf(evaluator, record).get(usual);
    if (elsewhere && !readsTarget(elsewhere)) {
      traces.given(elsewhere.trace);
      return elsewhere;
    }
  }
  if (isCostly && record.last && record.instructions > exhausting && (isPlain(seen) || record.instructions > exhausted)) {
    traces.given(record.last.trace);
    return standIn(record.last, evaluator.path);
  }

  const { effects, fuel, decisions, aliases: { made } } = evaluator;
  const decided = decisions?.length ?? 0;
  const frame = newFrame(evaluator, fn, seen, self, span, depth);
  frame.calledAt = span;
  if (!fn.bound) frame.site = site;
  const caller = traces.current;
  frame.trace = traces.begin(module, fn.index, record);
  frame.outside = evaluator.outside;
  frame.unseen = evaluator.unseen;
  record.active += 1;
  evaluator.stack.push(frame);
  const ran = run(evaluator, frame, self);
  const outcome = decisions && decisions.length > decided ? { ...ran, decisions: decisions.slice(decided) } : ran;
  evaluator.stack.pop();
  traces.current = caller;
  told(evaluator, record, outcome);
  record.active -= 1;
  record.runs += 1;
  if (frame.written) tellWritten(evaluator, record, frame.written);
  // What it costs to ask again for a route is no reason to know less of the function elsewhere.
  if (!target) {
    record.calls += 1;
    record.instructions += fuel - evaluator.fuel;
    record.last = outcome;
  }
  if (evaluator.effects !== effects) record.hasEffects = true;
  else if (key !== undefined && evaluator.fuel > 0 && !frame.written && evaluator.aliases.made === made) summariesOf(evaluator, record).set(key, outcome);
  return outcome;
}

/** Whoever calls what changes variables of others changes them. */
function tellWritten(evaluator: Evaluator, record: FunctionRecord, written: ReadonlySet<Frame>): void {
  record.writesOut = true;
  const caller = evaluator.stack.at(-1);
  if (caller) for (const owner of written) noteWritten(caller, owner);
  else evaluator.traces.wrote([...written].map(traceOf));
}

/** Variables of one turn of a loop are those of the activation around it. */
function traceOf(frame: Frame): Trace | undefined {
  return frame.trace ?? (frame.parent && traceOf(frame.parent));
}

/** Whoever calls what asks, asks. */
function told(evaluator: Evaluator, record: FunctionRecord, outcome: Outcome): Outcome {
  const caller = record.asks ? evaluator.stack.at(-1) : undefined;
  if (caller) caller.module.record(caller.index).asks = true;
  return outcome;
}

function summariesOf(evaluator: Evaluator, record: FunctionRecord): Map<string, Outcome> {
  if (record.generation !== evaluator.generation) {
    record.generation = evaluator.generation;
    record.summaries.clear();
  }
  return record.summaries;
}

/** The last outcome of a function in the place of another, without data that belonged to another caller. */
function standIn(last: Outcome, path: PathState): Outcome {
  return { ...last, value: mapTaints(last.value, () => undefined), changed: unchanged, path, truthy: path, falsy: path };
}

/** What is kept of the function of a value, whatever it closes over. */
export function recordOf(fn: FunctionValue): FunctionRecord {
  return fn.frame.module.record(fn.index);
}

function run(evaluator: Evaluator, frame: Frame, self: Value | undefined): Outcome {
  const { path: before, aliases: { states } } = evaluator;
  const end = runBlock(evaluator, frame, frame.facts.body);
  if (end === 'next') addReturn(evaluator, frame, undefinedValue);
  evaluator.path = before;
  evaluator.aliases.meet(states, frame.returns);
  forgetIdle(evaluator, frame);
  if (frame.throws.length > 0) evaluator.outside += 1;
  const outcome = summarise(evaluator, frame, self);
  frame.finish();
  return outcome;
}

/** Notes a return at the current state of the frame. */
export function addReturn(evaluator: Evaluator, frame: Frame, value: Value, register?: Register): void {
  const parameters = frame.facts.parameters.map((parameter, at) => (parameter.slot === undefined ? undefined : frame.store.get(parameter.slot)) ?? frame.registers[at] ?? unknown);
  const self = frame.store.get(selfSlot);
  frame.returns.push({ value: applyPathTo(evaluator.path, value), path: evaluator.path, parameters, whenTrue: establishedBy(evaluator, frame, value, register, true), whenFalse: establishedBy(evaluator, frame, value, register, false), ...(self && { self }), states: evaluator.aliases.states });
}

const none: Clearances = new Map();

function establishedBy(evaluator: Evaluator, frame: Frame, value: Value, register: Register | undefined, truth: boolean): Clearances {
  return register === undefined || truthOf(value) !== 'unknown' || !carriesData(frame) ? none : clearancesOf(evaluator, frame, register, truth);
}

/** Whether request data can be in reach of a function: only of such can a test establish anything. */
function carriesData(frame: Frame): boolean {
  return frame.depth === 0 || frame.facts.parent !== 0 || frame.args.some((arg) => arg.kind === 'external' || taintsOf(arg).length > 0);
}

function summarise(evaluator: Evaluator, frame: Frame, self: Value | undefined): Outcome {
  const { returns } = frame;
  const path = meetAll(returns.map((point) => point.path));
  const truthy = meetAll(returns.filter((point) => truthOf(point.value) !== 'no').map((point) => addClearances(point.path, point.whenTrue)));
  const falsy = meetAll(returns.filter((point) => truthOf(point.value) !== 'yes').map((point) => addClearances(point.path, point.whenFalse)));
  const present = returns.some((point) => isNothing(point.value)) ? meetAll(returns.filter((point) => !isNothing(point.value)).map((point) => point.path)) : undefined;
  let changed: Map<number, Value> | undefined;
  for (let at = 0; at < frame.args.length; at += 1) {
    const arg = frame.args[at];
    if (!arg || !isMutable(arg)) continue;
    const finals = returns.flatMap((point) => point.parameters[at] ?? []);
    if (finals.some((value) => value !== arg)) (changed ??= new Map<number, Value>()).set(at, joinAll(finals));
  }
  const selves = self ? returns.flatMap((point) => point.self ?? []) : [];
  const newSelf = self && selves.some((value) => value !== self) ? joinAll(selves) : undefined;
  return {
    value: frame.facts.generator ? array([], frame.yields ?? unknown) : returns.length === 0 ? unknownBecause('never returns') : joinAll(returns.map((point) => (path && returns.length > 1 ? leftUnder(point.value, point.path, path) : point.value))),
    changed: changed ?? unchanged,
    behaviours: frame.behaviours,
    throws: frame.throws.map((exit) => exit.value ?? unknown),
    ...(path && { path }),
    ...(truthy && { truthy }),
    ...(falsy && { falsy }),
    ...(present && { present }),
    ...(newSelf && { self: newSelf }),
    ...(frame.handed && { handed: frame.handed }),
    ...(evaluator.outside !== frame.outside && { outside: true }),
    ...(evaluator.unseen !== frame.unseen && { unseen: true }),
    trace: frame.trace,
  };
}

const unchanged: ReadonlyMap<number, Value> = new Map();

function isMutable(value: Value): boolean {
  return value.kind === 'object' || value.kind === 'array' || value.kind === 'instance' || value.kind === 'external';
}

function meetAll(paths: readonly PathState[]): PathState | undefined {
  let result: PathState | undefined;
  for (const path of paths) result = result ? meetPaths(result, path) : path;
  return result;
}

/** Whether a value is true or false in a condition. */
export function truthOf(value: Value): 'yes' | 'no' | 'unknown' {
  switch (value.kind) {
    case 'constant':
      return value.value ? 'yes' : 'no';
    case 'unknown':
      return value.truthy ? 'yes' : 'unknown';
    case 'external':
      // A look-up may find nothing.
      return value.origin.endsWith('#') && !value.props?.has(queryProp) ? 'yes' : 'unknown';
    case 'text':
      return value.parts.some((part) => typeof part === 'string' && part !== '') ? 'yes' : 'unknown';
    case 'union': {
      const answers = new Set(value.of.map(truthOf));
      return answers.size === 1 ? ([...answers][0] ?? 'unknown') : 'unknown';
    }
    default:
      return 'yes';
  }
}

function newFrame(evaluator: Evaluator, fn: FunctionValue, args: readonly Value[], self: Value | undefined, span: Span, depth: number): Frame {
  const module = fn.frame.module;
  const facts = module.facts.functions[fn.index] ?? module.frame.facts;
  const store = startingWith(facts.kind === 'arrow' ? undefined : self, facts.usesArguments && array(args));
  const actual = facts.parameters.map((parameter, at) => {
    if (parameter.rest) return array(args.slice(at));
    const given = evaluator.aliases.latest(args[at] ?? undefinedValue);
    // The caller's identity says more than its type.
    const isOpen = given.kind === 'unknown' && given.taint.length === 0 && given.identity === undefined;
    return (isOpen && parameter.type ? valueOfType(evaluator, module, parameter.type) : undefined) ?? given;
  });
  return new Frame({ id: evaluator.frameId(fn.frame.id, span.start), module, index: fn.index, facts, parent: fn.frame, depth, store, args: actual });
}

/**
 * What tells calls of a function apart that may come to something else: arguments, `this` and what is known of the request; for a closure also what
 * it holds. Undefined for the first call of a closure, as most see no second, and for those that change what is around them.
 */
function summaryKey(fn: FunctionValue, record: FunctionRecord, args: readonly Value[], self: Value | undefined, path: PathState): string | undefined {
  let key = '';
  if (fn.frame.parent) {
    if (record.runs === 0 || record.writesOut) return undefined;
    key = fn.frame.id;
    for (const value of capturedValues(fn)) key += `;${value ? valueKey(value) : ''}`;
    key += '|';
  }
  for (const arg of args) key += `${valueKey(arg)},`;
  return `${key}${self ? `:${valueKey(self)}` : ''}${path.key}`;
}

function unknownOutcome(path: PathState, why: string): Outcome {
  return { value: unknownBecause(why), path, truthy: path, falsy: path, changed: unchanged, behaviours: new Map(), throws: [] };
}

/** Notes what a function does; the same at the same place once. */
export function addBehaviour(frame: Frame, behaviour: Behaviour): void {
  if (frame.behaviours.size >= maxBehaviours) return;
  frame.behaviours.set(behaviourKey(behaviour), behaviour);
}

/** What a callee does, its caller does. `site`: where what it gives back, and changes, goes. */
export function addBehaviours(frame: Frame, behaviours: ReadonlyMap<string, Behaviour>, site?: CallSite): void {
  if (behaviours.size === 0) return;
  for (const [key, one] of behaviours) {
    const behaviour = isTest(one) ? carried(frame, key, one, site) : one.does === 'send' && site ? handedOn(one, site) : one;
    if (behaviour && frame.behaviours.size < (behaviour.does === 'data' ? maxAccesses : maxBehaviours)) frame.behaviours.set(behaviour.does === 'send' ? behaviourKey(behaviour) : key, behaviour);
  }
}

/** What tells behaviours of one kind apart that stand at the same place. */
function namesIn(behaviour: Behaviour): string {
  if (behaviour.does === 'role') return behaviour.names.join();
  if (behaviour.does === 'send' || behaviour.does === 'log-record') return behaviour.record.model ?? '';
  return behaviour.does === 'target-test' ? `${behaviour.test.text}=${String(behaviour.test.truth)}` : '';
}

function behaviourKey(behaviour: Behaviour): string {
  // Of what may be a check one is as good as many.
  if (behaviour.does === 'policy' || behaviour.does === 'log') return behaviour.does;
  const names = namesIn(behaviour);
  // Calls of one chain start at the same place: `res.sendStatus(401).end()`.
  return `${behaviour.does}${names}${behaviour.span.file}:${String(behaviour.span.start)}-${String(behaviour.span.end)}`;
}
