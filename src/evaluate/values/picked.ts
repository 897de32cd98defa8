import type { Evaluator } from '../evaluator.js';
import { readMember } from '../running/members.js';
import { flatten } from '../packages/places.js';
import { clearTaint } from './taint.js';
import { mapTaints } from './map-taints.js';
import { object, taintsOf, unknown, type Value } from './value.js';

/** What is left of a value when only the members of these names stay. Of names that nobody sees it is known that the program has chosen them, unless a client did. */
export function onlyNamed(evaluator: Evaluator, value: Value, names: Value | undefined): Value {
  if (!names || (names.kind === 'constant' && typeof names.value !== 'string')) return value;
  const listed = flatten([names]);
  const keys = listed.flatMap((one) => (one.kind === 'constant' && typeof one.value === 'string' ? [one.value] : []));
  const isKnown = keys.length === listed.length && keys.length > 0 && !(names.kind === 'array' && names.rest);
  if (isKnown) return object(keys.map((key) => [key, readMember(evaluator, value, key)] as const));
  if (taintsOf(names).length > 0) return value;
  return taintsOf(value).length === 0 ? unknown : mapTaints(value, (taint) => clearTaint(taint, ['keys']));
}
