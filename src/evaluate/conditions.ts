import type { Meaning, Place } from '../facts/index.js';
import { truthOf } from './invoke.js';
import { valueAtPlace, type CallValues } from './places.js';
import type { CallSite } from './sites.js';
import { alternatives, isUndefined } from './value.js';

/** Whether a condition of a row holds for sure; `absent` is the answer without a condition. */
export function holds(site: CallSite, place: Place | undefined, values: CallValues, absent = true): boolean {
  if (place === undefined) return absent;
  const value = valueAtPlace(site.evaluator, place, values);
  return value !== undefined && truthOf(value) === 'yes';
}

/** Whether a sink is one under the conditions of its row. */
export function isOpen(site: CallSite, { when, unless }: Extract<Meaning, { readonly is: 'sink' }>, values: CallValues): boolean {
  const isGiven = (place: Place): boolean => {
    const value = valueAtPlace(site.evaluator, place, values);
    return value !== undefined && !isUndefined(value);
  };
  if (unless?.some(isGiven)) return false;
  if (when === undefined || typeof when === 'string') return holds(site, when, values);
  const value = valueAtPlace(site.evaluator, when.at, values);
  return value !== undefined && alternatives(value).some((one) => one.kind === 'constant' && typeof one.value === 'string' && new RegExp(when.matches).test(one.value));
}
