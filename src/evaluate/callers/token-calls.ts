import type { Origin, Place } from '../../facts/index.js';
import { clearValues } from '../values/path-values.js';
import { argumentIndex, valuesAt, type CallValues } from '../packages/places.js';
import type { CallSite } from '../running/sites.js';
import { leave } from '../running/execute.js';
import { addBehaviour } from '../running/invoke.js';
import { external, isNothing, taintsOf } from '../values/value.js';

/** The claims of a token that was checked may be believed. */
export function noteVerified(site: CallSite, place: Place, values: CallValues): void {
  clearValues(site.evaluator, valuesAt(site.evaluator, place, values), ['claims']);
  for (const value of valuesAt(site.evaluator, place, values)) for (const taint of taintsOf(value)) site.evaluator.verifiedTokens.add(taint.id);
}

/** Which part of the request a token came in. */
export function tokenOrigin(site: CallSite, place: Place | undefined, values: CallValues): { readonly origin?: Origin } {
  const [taint] = place === undefined ? [] : valuesAt(site.evaluator, place, values).flatMap(taintsOf);
  return taint ? { origin: taint.origin } : {};
}

/** A check of a token that a caller who brings nothing does not have throws; with a callback it does not. */
export function failsForNobody(site: CallSite, place: Place | undefined, values: CallValues): boolean {
  const { evaluator } = site;
  if (!evaluator.anonymous || place === undefined || values.args.some((arg) => arg.kind === 'function')) return false;
  const tokens = valuesAt(evaluator, place, values);
  return tokens.length > 0 && tokens.every(isNothing) && fails(site);
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
