import type { Origin, Place } from '../../facts/index.js';
import { clearValues } from '../values/path-values.js';
import { valuesAt, type CallValues } from '../packages/places.js';
import type { CallSite } from '../running/sites.js';
import { taintsOf } from '../values/value.js';

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
