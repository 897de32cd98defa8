import { methodHolders, type Instruction, type Register, type Risk, type Span } from '../../facts/index.js';
import type { Evaluator } from '../evaluator.js';
import { registerOf, spanOf } from '../running/execute.js';
import { emit } from './flows.js';
import { noteUnset } from './unset.js';
import type { Frame } from '../running/frame.js';
import { applyPath } from '../checks/path-state.js';
import { isCleared, type Taint } from '../values/taint.js';
import { alternatives, taintsOf, unknown, type UnknownValue, type Value } from '../values/value.js';

/** Names and modules that a caller chooses: what is read, written, called or loaded by them. */

/** The taints of a value that are open for a risk by themselves. */
function openTaints(value: Value, risk: Risk): readonly Taint[] {
  return taintsOf(value).filter((taint) => !isCleared(taint, risk) && taint.origin !== 'error' && taint.origin !== 'token');
}

/** What a key of a caller's choice may also pick from an ordinary object: its prototype. */
export function chosenMember(key: Value, target?: UnknownValue): Value | undefined {
  const open = openTaints(key, 'prototype');
  return open.length === 0 ? undefined : { ...(target ?? unknown), chosenBy: open };
}

/** The same taints, with what has been established on the way here. */
function openHere(evaluator: Evaluator, value: Value, risk: Risk): readonly Taint[] {
  const taints = taintsOf(value);
  return taints.length === 0 ? taints : taints.map((taint) => applyPath(evaluator.path, taint)).filter((taint) => !isCleared(taint, risk) && taint.origin !== 'error' && taint.origin !== 'token');
}

/**
 * A member of what a caller's key picked is set, under another key of a caller's choice: with `__proto__` as the first, all
 * objects have it from then on (CWE-1321).
 */
export function notePrototypeWrite(evaluator: Evaluator, target: Value, key: Value, span: Span): void {
  if (target.kind !== 'unknown' && target.kind !== 'union') return;
  for (const one of alternatives(target)) {
    if (one.kind !== 'unknown' || !one.chosenBy) continue;
    const open = one.chosenBy.map((taint) => applyPath(evaluator.path, taint)).filter((taint) => !isCleared(taint, 'prototype'));
    if (open.length > 0 && openHere(evaluator, key, 'prototype').length > 0) for (const taint of open) emit(evaluator, 'prototype', memberSink, span, span, taint);
  }
}

/** How a write to a member is called where a flow names what it reaches. */
const memberSink = 'a member';

/**
 * A method that a caller names is called (CWE-470). Of a table of functions it can only be one of the table or one that
 * every object has; of anything else, any method there is.
 */
export function noteChosenMethod(evaluator: Evaluator, frame: Frame, callee: Register): void {
  const read = readOf(frame, callee);
  if (!read || typeof read.key === 'string') return;
  const key = registerOf(frame, read.key.computed);
  if (key.kind === 'constant') return;
  const open = openHere(evaluator, key, 'method');
  if (open.length === 0) return;
  const sink = kindOfHolder(registerOf(frame, read.object));
  const at = frame.instructions.definitions[read.key.computed] ?? read;
  if (sink) for (const taint of open) emit(evaluator, 'method', sink, spanOf(frame, at), spanOf(frame, read), taint);
}

/** The read of a member that a register holds, or that a variable was declared with. */
function readOf(frame: Frame, register: Register): Extract<Instruction, { readonly op: 'get' }> | undefined {
  const definition = frame.instructions.definitions[register];
  if (definition?.op === 'get') return definition;
  if (definition?.op !== 'read') return undefined;
  const initialiser = frame.instructions.initialisers.get(definition.slot);
  const declared = initialiser === undefined ? undefined : frame.instructions.definitions[initialiser];
  return declared?.op === 'get' ? declared : undefined;
}

function kindOfHolder(holder: Value): string | undefined {
  const kinds = new Set(alternatives(holder).map((one) => one.kind));
  for (const kind of ['instance', 'class', 'module', 'external'] as const) if (kinds.has(kind)) return alternatives(holder).some(isDictionary) ? undefined : methodHolders.object;
  return alternatives(holder).some((one) => one.kind === 'object' && !one.props.has('__proto__')) ? methodHolders.table : undefined;
}

/** What is looked up by key and has no methods by these names. */
function isDictionary(value: Value): boolean {
  return value.kind === 'external' && value.origin === 'global:Map#';
}

/** A module that a caller names is loaded: `require(req.query.plugin)`. */
export function noteChosenModule(evaluator: Evaluator, request: Value, at: Span, call: Span): void {
  for (const taint of openHere(evaluator, request, 'module')) emit(evaluator, 'module', 'a module', at, call, taint);
  noteUnset(evaluator, 'module', 'a module', request, { span: at, call });
}
