import type { Condition, Meaning, Place } from '../../facts/index.js';
import type { Evaluator } from '../evaluator.js';
import { truthOf } from '../running/invoke.js';
import { valueAtPlace, type CallValues } from './places.js';
import { rowPattern } from './row-patterns.js';
import type { CallSite } from '../running/sites.js';
import { alternatives, isUndefined, type ExternalValue } from '../values/value.js';

/** Whether a condition of a row holds for sure; `absent` is the answer without a condition. */
export function holds(site: CallSite, place: Place | undefined, values: CallValues, absent = true): boolean {
  if (place === undefined) return absent;
  const value = valueAtPlace(site.evaluator, place, values);
  return value !== undefined && truthOf(value) === 'yes';
}

/** Whether a sink is one under the conditions of its row. */
export function isOpen(site: CallSite, callee: ExternalValue, { when, and, unless, below }: Extract<Meaning, { readonly is: 'sink' }>, values: CallValues): boolean {
  if (below !== undefined && !site.evaluator.host.isOlder(site.frame.module.file, callee.origin.slice(0, callee.origin.lastIndexOf(':')), below)) return false;
  const isGiven = (place: Place): boolean => {
    const value = valueAtPlace(site.evaluator, place, values);
    return value !== undefined && !isUndefined(value);
  };
  return !unless?.some(isGiven) && [when, and].every((one) => one === undefined || fulfils(site.evaluator, one, values));
}

/** Whether a row speaks of a call, under its conditions. */
export function applies(evaluator: Evaluator, { when, unless }: { readonly when?: Condition; readonly unless?: readonly Condition[] }, values: CallValues): boolean {
  return (when === undefined || fulfils(evaluator, when, values)) && !unless?.some((one) => fulfils(evaluator, one, values));
}

/** Whether a call fulfils a condition of a row for sure. */
export function fulfils(evaluator: Evaluator, when: Condition, values: CallValues): boolean {
  const value = valueAtPlace(evaluator, typeof when === 'string' ? when : when.at, values);
  if (typeof when === 'string') return value !== undefined && truthOf(value) === 'yes';
  return value !== undefined && alternatives(value).some((one) => one.kind === 'constant' && typeof one.value === 'string' && rowPattern(when.matches).test(one.value));
}

/** Whether a call that could register a route has a name and no handler: it reads something by that name. */
export function isAskedFor(meanings: readonly Meaning[], { args }: CallValues): boolean {
  return args.length === 1 && meanings.some((meaning) => meaning.is === 'route' && meaning.url === '0' && meaning.handlers === '1..');
}
