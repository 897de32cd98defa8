import type { Instruction, Item, Register } from '../../facts/index.js';
import { noteRelation, noteUnread } from '../callers/callers.js';
import { noteChosenMethod } from '../flows/choices.js';
import { underBothNames } from './aliases.js';
import { construct, initialise, withMade } from './classes.js';
import { constructBy } from './constructors.js';
import { noteSpent } from '../checks/decisions.js';
import type { Evaluator } from '../evaluator.js';
import { selfFrame } from '../values/captured.js';
import { keyText, leave, noteWritten, registerOf, spanOf } from './execute.js';
import { failureOf } from '../packages/failures.js';
import type { Frame, Outcome } from './frame.js';
import { noteHandedTokens } from '../callers/claims.js';
import { isHandedCredential } from '../callers/handed-credentials.js';
import { noteHandedPaths } from '../flows/handed-paths.js';
import { addBehaviour, addBehaviours, invoke } from './invoke.js';
import { callLibrary, callOwn } from '../packages/library-calls.js';
import { writeBack } from './members.js';
import { staysNothing } from '../values/nothing.js';
import { spreadList } from './literals.js';
import { describe } from './spelling.js';
import { isAsync, noteOwnPromised } from '../checks/promise-tests.js';
import { isDropped } from './uses.js';
import { exportedValue } from './modules.js';
import { nativeConstruct, nativeFunction, nativeMethod } from '../language/natives.js';
import { carriesIdentity, noteLookup } from '../callers/roles.js';
import { noteBlindCheck } from '../schemas/schema-calls.js';
import { noteHandedSignature } from '../callers/signatures.js';
import { calledOn } from './inherited.js';
import { CallSite } from './sites.js';
import { noteStatements } from '../records/sql-texts.js';
import { noteUnseenOptions } from '../packages/unseen-options.js';
import { selfSlot } from './store.js';
import { array, joinAll, object, undefinedValue, unknown, type ExternalValue, type FunctionValue, type UnknownValue, type Value } from '../values/value.js';

type Calling = Extract<Instruction, { readonly op: 'call' | 'new' }>;

export function callInstruction(evaluator: Evaluator, frame: Frame, instruction: Extract<Instruction, { readonly op: 'call' }>): Value {
  const definition = frame.instructions.definitions[instruction.callee];
  if (evaluator.starting && definition?.op === 'get' && typeof definition.key === 'string' && keeping.has(definition.key)) nameBoth(evaluator, frame, instruction.args);
  const { args, site } = siteOf(evaluator, frame, instruction, instruction.receiver);
  if (definition?.op === 'super') return superCall(site, registerOf(frame, instruction.callee), args);
  if (definition?.op === 'read' || (definition?.op === 'get' && typeof definition.key !== 'string')) noteChosenMethod(evaluator, frame, instruction.callee);
  const receiver = instruction.receiver === undefined ? undefined : calledOn(frame, instruction.receiver, registerOf(frame, instruction.receiver));
  if (receiver && definition?.op === 'get') {
    if (definition.optional && staysNothing(evaluator, receiver)) return undefinedValue;
    const key = keyText(frame, definition.key);
    const kept = key === undefined ? undefined : noteLookup(frame, instruction, key, receiver, args);
    if (kept) return kept;
    const native = key === undefined ? undefined : nativeMethod(site, receiver, key, args);
    if (native) {
      if (key !== undefined && comparing.has(key)) for (const [at, arg] of args.entries()) noteRelation(evaluator, frame, receiver, arg, site.span, () => describe(frame, site.argRegisters[at] ?? -1));
      return native;
    }
  }
  return callValue(site, registerOf(frame, instruction.callee), args, receiver);
}

/** Methods of the language that keep what they are given. */
const keeping = new Set(['push', 'unshift', 'set', 'add']);

/** What stands in a variable, and something else will hold on to. */
function nameBoth(evaluator: Evaluator, frame: Frame, items: readonly Item[]): void {
  for (const { value, spread } of items) if (!spread) underBothNames(evaluator, frame, value);
}

/** Methods of the language that hold one value against others. */
const comparing = new Set(['includes', 'has', 'indexOf', 'localeCompare', 'startsWith', 'endsWith']);

export function newInstruction(evaluator: Evaluator, frame: Frame, instruction: Extract<Instruction, { readonly op: 'new' }>): Value {
  const callee = registerOf(frame, instruction.callee);
  // What a constructor is given it may keep.
  if (evaluator.starting && callee.kind === 'class') nameBoth(evaluator, frame, instruction.args);
  const { args, site } = siteOf(evaluator, frame, instruction, undefined);
  if (callee.kind === 'union') return joinAll(callee.of.map((one) => constructOne(site, one, args)));
  return constructOne(site, callee, args);
}

function constructOne(site: CallSite, callee: Value, args: readonly Value[]): Value {
  if (callee.kind === 'class') return construct(site.evaluator, callee, args, site.span, site.frame.depth);
  if (callee.kind === 'external') return nativeConstruct(site, callee.origin, args) ?? callLibrary(site, callee, args, undefined);
  if (callee.kind === 'function') return constructBy(site, callee, args);
  return callValue(site, callee, args, undefined);
}

function siteOf(evaluator: Evaluator, frame: Frame, instruction: Calling, receiver: Register | undefined): { readonly args: readonly Value[]; readonly site: CallSite } {
  const { values, registers } = argumentsOf(frame, instruction.args);
  const site = new CallSite({
    evaluator,
    frame,
    span: spanOf(frame, instruction),
    callee: instruction.callee,
    result: instruction.to,
    argRegisters: registers,
    receiverRegister: receiver,
    construct: instruction.op === 'new',
  });
  return { args: values, site };
}

/** Arguments as values; a spread of a known list is taken apart. */
function argumentsOf(frame: Frame, items: readonly Item[]): { readonly values: readonly Value[]; readonly registers: readonly (Register | undefined)[] } {
  const values: Value[] = [];
  const registers: (Register | undefined)[] = [];
  for (const item of items) {
    const value = registerOf(frame, item.value);
    if (!item.spread) {
      values.push(value);
      registers.push(item.value);
      continue;
    }
    const spread = spreadList(value);
    const list = spread.kind === 'array' ? spread : array([], value);
    for (const element of [...list.items, ...(list.rest ? [list.rest] : [])]) {
      values.push(element);
      registers.push(undefined);
    }
  }
  return { values, registers };
}

/** Calls whatever a value may be. */
export function callValue(site: CallSite, callee: Value, args: readonly Value[], receiver: Value | undefined): Value {
  switch (callee.kind) {
    case 'function':
      return callFunction(site, callee, args, receiver);
    case 'native':
      if (callee.name === 'next') noteNext(site, args);
      else if (callee.name === 'onward') noteNext(site, []);
      return callee.call(args, site);
    case 'external':
      return nativeResult(site, callee, args) ?? callLibrary(site, callee, args, receiver);
    case 'union':
      return joinAll(callee.of.map((one) => callValue(site, one, args, receiver)));
    case 'module': {
      const target = exportedValue(site.evaluator, callee.file, 'default');
      return target ? callValue(site, target, args, receiver) : unknown;
    }
    default:
      if (callee.kind === 'unknown' && callee.identity !== undefined && receiver) return ofIdentity(site, callee, args, receiver);
      site.evaluator.outside += 1;
      site.evaluator.unseen += 1;
      noteHandedSignature(site, args);
      noteUnread(site, args, receiver, true);
      noteBlindCheck(site, site.label, args);
      return callUnknown(site, args);
  }
}

function nativeResult(site: CallSite, { origin }: ExternalValue, args: readonly Value[]): Value | undefined {
  const result = nativeFunction(site, origin, args);
  if (result && result !== args[0]) noteSpent(site.evaluator, args);
  return result;
}

/** A method of the caller's identity: as text it stays what it is, anything else is a part of it. */
function ofIdentity(site: CallSite, callee: UnknownValue, args: readonly Value[], receiver: Value): Value {
  noteUnread(site, args, receiver);
  callUnknown(site, args);
  return /(?:^|\.)(?:toString|toHexString|valueOf|trim|toLowerCase)$/.test(callee.identity ?? '') ? receiver : callee;
}

function callFunction(site: CallSite, fn: FunctionValue, args: readonly Value[], receiver: Value | undefined): Value {
  const { evaluator, frame } = site;
  const { unseen } = evaluator;
  const outcome = invoke(evaluator, fn, args, fn.self ?? receiver, site.span, frame.depth + 1, site);
  const isWaited = !(site.result >= 0 && isAsync(fn) && isDropped(frame, site.result));
  if (!isWaited) evaluator.unseen = unseen;
  settle(site, isWaited ? outcome : withoutWaiting(evaluator, outcome), fn.bound === undefined);
  noteOwnPromised(site, fn, outcome.behaviours.values());
  const own = evaluator.host.ownPath(fn);
  return own === undefined ? outcome.value : callOwn(site, own, args, receiver, outcome.value);
}

/** A call of an asynchronous function for which nothing waits: what it checks stops nobody. */
function withoutWaiting(evaluator: Evaluator, outcome: Outcome): Outcome {
  return { ...outcome, path: evaluator.path, throws: [] };
}

/** Lets what a call did take effect where it was made. */
function settle(site: CallSite, outcome: Outcome, isPlain: boolean): void {
  const { evaluator, frame } = site;
  if (site.result >= 0) frame.keepOutcome(site.result, outcome);
  if (outcome.path) evaluator.path = outcome.path;
  addBehaviours(frame, outcome.behaviours, isPlain ? site : undefined);
  if (outcome.changed.size > 0) for (const [at, value] of outcome.changed) {
    const register = site.argRegisters[at];
    if (register !== undefined) writeBack(site.evaluator, frame, register, value);
  }
  if (outcome.self && site.receiverRegister !== undefined) writeBack(site.evaluator, frame, site.receiverRegister, outcome.self);
  if (frame.guarded > 0) for (const value of outcome.throws) leave(evaluator, frame, { kind: 'throw', value });
}

/** Calls a callback that something received: nothing is known of when, so its changes count and its path does not. */
export function callBack(site: CallSite, callee: Value, args: readonly Value[]): Value {
  const { path } = site.evaluator;
  const value = callValue(site.with({ argRegisters: [], result: -1 }), callee, args, undefined);
  site.evaluator.path = path;
  return value;
}

/** A call of something nobody can resolve: callbacks may run, objects may change, data is lost from sight. */
export function callUnknown(site: CallSite, args: readonly Value[], origin?: string): Value {
  const { frame } = site;
  site.evaluator.host.unknownCall(args, origin !== undefined);
  noteStatements(site, args, origin);
  noteHandedPaths(site, args);
  noteHandedTokens(site, args);
  noteUnseenOptions(site, args);
  noteHandedParts(site, args);
  if (args.some(carriesIdentity)) addBehaviour(frame, { does: 'policy', label: site.label, span: site.span });
  for (const [at, arg] of args.entries()) {
    const register = site.argRegisters[at];
    if (arg.kind === 'function') handOver(site, arg);
    else if (arg.kind === 'object' && !arg.rest && register !== undefined) writeBack(site.evaluator, frame, register, object(arg.props, unknown));
  }
  return unknown;
}

/** Something out of sight gets the request, or parts of it. By a status or a path nobody is known, by an address attempts are counted. */
function noteHandedParts(site: CallSite, args: readonly Value[]): void {
  const { evaluator, frame, label, span } = site;
  const parts = args.flatMap((arg) => (arg.kind === 'object' ? [...arg.props.values()] : [arg])).filter(isRequestPart).map((one) => plainPart(evaluator, one));
  if (parts.includes(undefined) || isHandedCredential(site, args)) addBehaviour(frame, { does: 'unknown-call', label, span });
  else if (parts.includes('address')) addBehaviour(frame, { does: 'count', label, byAddress: true, span });
}

function plainPart(evaluator: Evaluator, value: Value): true | 'address' | undefined {
  const given = value.kind === 'external' ? evaluator.host.meanings(value.origin.replace(/(?:\.toString\(\))+$/, '')).find((meaning) => meaning.is === 'given') : undefined;
  return given?.is === 'given' ? given.plain : undefined;
}

/** What a callback may cost of which nobody knows when it runs: enough to see what it registers. */
const fuelPerCallback = 5_000;

/** Runs a callback given to something unknown; at a top level, when the module is through. */
function handOver(site: CallSite, fn: FunctionValue): void {
  const { evaluator } = site;
  const run = (): void => { evaluator.within(fuelPerCallback, () => callBack(site, fn, unknownArguments(fn))); };
  if (site.frame.parent === undefined && site.frame.conditional === 0) evaluator.deferred.push(run);
  else run();
}

/** Arguments of which nothing is known, as many as a function takes. */
export function unknownArguments(fn: FunctionValue): readonly Value[] {
  return (fn.frame.module.facts.functions[fn.index]?.parameters ?? []).map(() => unknown);
}

/** The objects a framework hands to a handler carry these ids. */
export const requestId = 'request';
export const responseId = 'response';

export function isRequestPart(value: Value): boolean {
  return (value.kind === 'external' && (value.id === requestId || value.id === responseId)) || (value.kind === 'native' && (value.name === 'next' || value.name === 'onward'));
}

export function noteNext(site: CallSite, args: readonly Value[]): void {
  const [error] = args;
  const leaves = error?.kind === 'constant' && (error.value === 'route' || error.value === 'router');
  const isPlain = !error || leaves || (error.kind === 'constant' && (error.value === undefined || error.value === null));
  if (isPlain) addBehaviour(site.frame, { does: 'next', ...(leaves && { leaves }), span: site.span });
  else failureOf(site.frame, error, site.span, true);
}

function superCall(site: CallSite, base: Value, args: readonly Value[]): Value {
  const holder = selfFrame(site.frame);
  const self = holder.store.get(selfSlot);
  if (self?.kind !== 'instance') return unknown;
  noteWritten(site.frame, holder);
  if (base.kind === 'class') {
    holder.store.set(selfSlot, initialise(site.evaluator, base, self, args, site.span, site.frame.depth));
  } else if (base.kind === 'external') {
    const made = callLibrary(site.with({ construct: true }), { ...base, origin: base.origin.replace(/#$/, '') }, args, undefined);
    if (made.kind === 'external') holder.store.set(selfSlot, withMade(site.evaluator, self, made));
  }
  return unknown;
}
