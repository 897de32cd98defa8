import { isCallers, queryProp } from '../callers/callers.js';
import { withProp } from '../packages/answers.js';
import { isRequestPart } from '../running/calls.js';
import type { Evaluator } from '../evaluator.js';
import type { Frame } from '../running/frame.js';
import { provesIdentity } from '../values/taint.js';
import { constant, taintsOf, type Value } from '../values/value.js';

/** Under this member a client remembers that it was made for one caller, and asks more of every filter than the program says. */
const scopedProp = '(scoped)';
const maxDepth = 4;

/** A client with extensions of this kind: what closes over who is calling may add that to every filter. */
export function scopedBy(evaluator: Evaluator, client: Value, extension: Value): Value {
  if (!closesOverCaller(evaluator, extension, 0)) return client;
  return client.kind === 'instance' ? { ...client, props: new Map(client.props).set(scopedProp, constant(true)) } : withProp(client, scopedProp, constant(true));
}

/** Whether a call goes by a client that was made for one caller, or with the token of one. */
export function isScoped(receiver: Value | undefined): boolean {
  for (let at = receiver; at?.kind === 'external' || at?.kind === 'instance'; at = at.kind === 'external' ? at.receiver : undefined) {
    if (at.props?.has(scopedProp)) return true;
    if (at.kind === 'external' && !at.props?.has(queryProp) && at.origin.endsWith('#') && at.args?.some((arg) => holdsToken(arg, 0))) return true;
  }
  return false;
}

/** Options that hold what a caller proves an identity with: `{ global: { headers: { Authorization: token } } }`. */
function holdsToken(value: Value, depth: number): boolean {
  if (value.kind !== 'object') return depth > 0 && taintsOf(value).some(provesIdentity);
  return depth < maxDepth && [...value.props.values()].some((prop) => holdsToken(prop, depth + 1));
}

function closesOverCaller(evaluator: Evaluator, value: Value, depth: number): boolean {
  if (value.kind === 'object') return depth < maxDepth && [...value.props.values()].some((prop) => closesOverCaller(evaluator, prop, depth + 1));
  if (value.kind !== 'function') return false;
  for (let at: Frame | undefined = value.frame; at; at = at.parent) if (at.args.some((arg) => isRequestPart(arg) || isCallers(evaluator, arg))) return true;
  return false;
}
