import type { Origin, Place, UrlRead } from '../../facts/index.js';
import { clearValues } from '../values/path-values.js';
import { argumentIndex, valuesAt, type CallValues } from '../packages/places.js';
import type { Evaluator } from '../evaluator.js';
import type { CallSite } from '../running/sites.js';
import { leave } from '../running/execute.js';
import { addBehaviour } from '../running/invoke.js';
import { alternatives, external, isNothing, taintsOf } from '../values/value.js';

/** The claims of a token that was checked may be believed. */
export function noteVerified(site: CallSite, place: Place, values: CallValues): void {
  clearValues(site.evaluator, valuesAt(site.evaluator, place, values), ['claims']);
  for (const value of valuesAt(site.evaluator, place, values)) for (const taint of taintsOf(value)) site.evaluator.verifiedTokens.add(taint.id);
}

/** Which part of the request a token came in; `inQuery`: where it is read from the query, if it may have come there. */
export function tokenOrigin(site: CallSite, place: Place | undefined, values: CallValues): { readonly origin?: Origin; readonly inQuery?: UrlRead } {
  const taints = place === undefined ? [] : valuesAt(site.evaluator, place, values).flatMap(taintsOf);
  const [first] = taints;
  const sent = taints.find(({ origin, id }) => origin === 'query' && id.includes('.'));
  return { ...(first && { origin: first.origin }), ...(sent && { inQuery: { origin: 'query' as const, key: sent.id.slice(sent.id.lastIndexOf('.') + 1), label: sent.label, span: sent.span } }) };
}

/** A check of a token that a caller who brings nothing does not have throws; with a callback it tells that. */
export function failsForNobody(site: CallSite, place: Place | undefined, values: CallValues): boolean {
  if (place === undefined || !isRefused(site.evaluator, place, values)) return false;
  return values.args.some((arg) => arg.kind === 'function') || fails(site);
}

/** What stands in for a credential that nobody was ever given, with what a scheme puts before it. */
export const inventedToken = 'Bearer invented';

/** Whether the token is none, or one that somebody made up: no check lets it pass. */
export function isRefused(evaluator: Evaluator, place: Place, values: CallValues): boolean {
  const tokens = evaluator.anonymous ? valuesAt(evaluator, place, values).flatMap(alternatives) : [];
  return tokens.length > 0 && tokens.every((token) => isNothing(token) || (token.kind === 'constant' && typeof token.value === 'string' && token.value !== '' && inventedToken.endsWith(token.value)));
}

/** The same of a check of a signature, which nobody has sent. */
export function failsUnsigned(site: CallSite, over: Place, { args }: CallValues): boolean {
  const at = argumentIndex(over, args.length);
  return site.evaluator.anonymous && at !== undefined && args.some((arg, index) => index !== at && isNothing(arg)) && fails(site);
}

/** A call throws. */
function fails({ evaluator, frame, span }: CallSite): true {
  if (frame.guarded === 0) addBehaviour(frame, { does: 'fail', status: 401, span });
  leave(evaluator, frame, { kind: 'throw', value: external('global:Error#') });
  frame.hasLeft = true;
  return true;
}
