import type { DataAccess, Register, Slot, Span } from '../../facts/index.js';
import type { Evaluator } from '../evaluator.js';
import type { Behaviour, Frame } from '../running/frame.js';
import type { Branch } from '../running/control.js';
import type { CallSite } from '../running/sites.js';
import type { Value } from '../values/value.js';
import { ownerOf } from '../values/captured.js';
import { describe } from '../running/spelling.js';
import { hangingOn, hangingOnVariable, instructionAt, readsOf, type Hanging, type If } from './hanging.js';

/** A test of who is calling, or who wrote something. */
type Test = Extract<Behaviour, { readonly does: 'relate' | 'role' | 'verify' }>;

export function isTest(one: Behaviour): one is Test {
  return one.does === 'role' || (one.does === 'relate' && !one.handed) || (one.does === 'verify' && one.verdict === true);
}

/** What a test has changed: parameters, and variables that are read behind it. */
interface Left {
  readonly parameters: readonly number[];
  readonly variables: readonly Slot[];
}

/** What an activation has seen of its tests. */
interface Notes {
  /** Tests under which nothing that matters was done. */
  readonly idle: Map<If, Left>;
  /** Calls that only write something down. */
  readonly quiet: Set<Register>;
  /** The calls that gave the answers of tests in other functions. */
  readonly carried: Map<string, readonly Span[]>;
}

const notes = new WeakMap<Frame, Notes>();

function notesOf(frame: Frame): Notes {
  const known = notes.get(frame) ?? { idle: new Map(), quiet: new Set(), carried: new Map() };
  notes.set(frame, known);
  return known;
}

/** A call that writes something down, for somebody who reads it later. */
export function noteQuiet(frame: Frame, call: Register): void {
  notesOf(frame).quiet.add(call);
}

/** In the place of a parameter: what the function gives back. */
const given = -1;

/** What had been done when a test was reached. */
interface Reached {
  readonly done: number;
  readonly unseen: number;
  readonly written: Frame['written'];
}

export function reachedAt(evaluator: Evaluator, frame: Frame): Reached {
  const { written } = frame;
  frame.written = undefined;
  return { done: doneBy(frame), unseen: evaluator.unseen, written };
}

/** Notes whether nothing hangs on a test: whatever way it turns out, the function goes on, and has done nothing about the request or the record it names. */
export function noteIdle(evaluator: Evaluator, frame: Frame, instruction: If, branches: readonly Branch[], before: Reached): void {
  const { written } = frame;
  if (before.written) frame.written = new Set([...before.written, ...(written ?? [])]);
  const goesOn = branches.every(({ completion }) => completion === 'next') && doneBy(frame) === before.done && evaluator.unseen === before.unseen;
  const left = goesOn && !evaluator.stack.some((one) => written?.has(one)) ? leftIn(frame, instruction, branches) : undefined;
  if (left) notesOf(frame).idle.set(instruction, left);
  else notes.get(frame)?.idle.delete(instruction);
}

/** What branches leave behind. */
function leftIn(frame: Frame, { end }: If, branches: readonly Branch[]): Left | undefined {
  const parameters = new Set<number>();
  const variables = new Set<Slot>();
  for (const slot of branches.flatMap(({ store }) => store.changed(onlyStatus))) {
    if (slot < 0) return undefined;
    if (readsOf(frame.module.facts, slot).some(({ read }) => read.start >= end)) variables.add(slot);
    const at = frame.facts.parameters.findIndex((parameter) => parameter.slot === slot);
    if (at >= 0) parameters.add(at);
  }
  return { parameters: [...parameters], variables: [...variables] };
}

/** A status that is set on an answer which nobody sends. */
function onlyStatus(now: Value, then: Value | undefined): boolean {
  if (now === then) return true;
  if (now.kind !== 'external' || then?.kind !== 'external' || now.origin !== then.origin) return false;
  return [...(now.props ?? [])].every(([key, value]) => key.startsWith('(') || then.props?.get(key) === value);
}

/** What ends a request, answers it, or is done with what it names. */
const mattering: ReadonlySet<Behaviour['does']> = new Set(['respond', 'fail', 'next', 'delegate', 'guard', 'send', 'unknown-call', 'hand-over', 'validate', 'session-write', 'renew-session', 'clear-cookie', 'principal']);

function doneBy({ behaviours }: Frame): number {
  let count = 0;
  for (const one of behaviours.values()) if (mattering.has(one.does) || (one.does === 'data' && isWritten(one.access))) count += 1;
  return count;
}

/** Whether records are changed that a client names, or made with what a client sends. */
function isWritten({ does, filter, data }: DataAccess): boolean {
  if (does === 'read' || does === 'list') return false;
  return filter.keys.some(({ by }) => by === 'client' || by === 'record') || data.keys.some(({ by }) => by === 'client');
}

/** A test in a function as its call takes it over: where its answer goes now. Undefined where it goes nowhere. */
export function carried(frame: Frame, key: string, test: Test, site: CallSite | undefined): Test | undefined {
  const { loose, ...settled } = test;
  const known = frame.behaviours.get(key);
  const isSettled = known !== undefined && isTest(known) && known.loose === undefined;
  if (!loose || !site || isSettled || !loose.every((at) => (at === given ? site.result >= 0 : outlives(frame, site.argRegisters[at])))) return settled;
  if (!loose.includes(given)) return undefined;
  const { carried: calls } = notesOf(frame);
  calls.set(key, [...(calls.get(key) ?? []), site.span]);
  return { ...settled, loose: [given] };
}

/** Whether what is handed to a call is the module's, and no request's. */
function outlives(frame: Frame, register: Register | undefined): boolean {
  const definition = register === undefined ? undefined : frame.instructions.definitions[register];
  if (definition?.op === 'get') return outlives(frame, definition.object);
  return definition?.op === 'read' && isOfModule(frame, definition.slot);
}

function isOfModule(frame: Frame, slot: Slot): boolean {
  return frame.module.imports.has(slot) || ownerOf(frame, slot) === frame.module.frame;
}

/**
 * Forgets the tests of an activation on which nothing hangs: `if (order.userId !== me) forbidden();` goes on either way, when `forbidden` only makes an error. What is handed to something out of
 * sight, shown, or kept for later keeps them; what is given back goes to whoever called.
 */
export function forgetIdle(evaluator: Evaluator, frame: Frame): void {
  for (const [key, one] of frame.behaviours) {
    if (!isTest(one)) continue;
    const left = leftOf(frame, key, one);
    if (left?.length === 0 && one.does !== 'verify') {
      frame.behaviours.delete(key);
      continue;
    }
    const { loose: _loose, ...settled } = one;
    if (left?.length === 0) tellIgnored(evaluator, frame, notes.get(frame)?.carried.get(key)?.[0] ?? one.span);
    if (left && left.length > 0) frame.behaviours.set(key, { ...settled, loose: left });
    else if (one.loose) frame.behaviours.set(key, settled);
  }
}

/** A signature was checked, and nobody heeds the answer. */
function tellIgnored(evaluator: Evaluator, frame: Frame, span: Span): void {
  const at = instructionAt(frame, span.start, span.end);
  if (at?.op === 'call') evaluator.host.verdictIgnored({ name: `${describe(frame, at.callee)}()`, span });
}

/** On what of the function a test hangs, where it is on nothing else: what it gives back, and parameters. */
function leftOf(frame: Frame, key: string, { span }: Test): readonly number[] | undefined {
  const spans = notes.get(frame)?.carried.get(key) ?? (span.file === frame.module.file ? [span] : []);
  const left = new Set<number>();
  for (const { start, end } of spans) {
    const at = instructionAt(frame, start, end);
    if (!at || !endsIn(frame, hangingOn(frame, at), left)) return undefined;
  }
  return spans.length === 0 ? undefined : [...left];
}

/** Whether a value decides about nothing but what is `left`. */
function endsIn(frame: Frame, { tests, calls, isReturned, isLost }: Hanging, left: Set<number>, seen = new Set<Slot>()): boolean {
  const known = notes.get(frame);
  if (isLost || [...calls].some((call) => !known?.quiet.has(call))) return false;
  if (isReturned) left.add(given);
  for (const test of tests) {
    const changed = known?.idle.get(test);
    if (!changed) return false;
    for (const one of changed.parameters) left.add(one);
    for (const slot of changed.variables) {
      if (!seen.has(slot) && !endsIn(frame, hangingOnVariable(frame, slot), left, seen.add(slot))) return false;
    }
  }
  return true;
}
