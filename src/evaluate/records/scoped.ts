import { isCallers } from '../callers/callers.js';
import { withProp } from '../packages/answers.js';
import { isRequestPart } from '../running/calls.js';
import type { Evaluator } from '../evaluator.js';
import type { Frame } from '../running/frame.js';
import { constant, type Value } from '../values/value.js';

/** Under this member a client remembers that it was made for one caller, and asks more of every filter than the program says. */
const scopedProp = '(scoped)';
const maxDepth = 4;

/** A client with extensions of this kind: what closes over who is calling may add that to every filter. */
export function scopedBy(evaluator: Evaluator, client: Value, extension: Value): Value {
  if (!closesOverCaller(evaluator, extension, 0)) return client;
  return client.kind === 'instance' ? { ...client, props: new Map(client.props).set(scopedProp, constant(true)) } : withProp(client, scopedProp, constant(true));
}

/** Whether a call goes by a client that was made for one caller. */
export function isScoped(receiver: Value | undefined): boolean {
  for (let at = receiver; at?.kind === 'external' || at?.kind === 'instance'; at = at.kind === 'external' ? at.receiver : undefined) if (at.props?.has(scopedProp)) return true;
  return false;
}

function closesOverCaller(evaluator: Evaluator, value: Value, depth: number): boolean {
  if (value.kind === 'object') return depth < maxDepth && [...value.props.values()].some((prop) => closesOverCaller(evaluator, prop, depth + 1));
  if (value.kind !== 'function') return false;
  for (let at: Frame | undefined = value.frame; at; at = at.parent) if (at.args.some((arg) => isRequestPart(arg) || isCallers(evaluator, arg))) return true;
  return false;
}
