import type { Evaluator } from '../evaluator.js';
import { applyPathTo } from '../values/path-values.js';
import { isNameIn, wholeOf, type Taint } from '../values/taint.js';
import { array, tainted, taintsOf, type ExternalValue, type Value } from '../values/value.js';
import { assignedProp } from './data.js';

/**
 * A record that gets what a caller sent under the names that the caller gave, one by one: as much as if all of it were assigned at once.
 * `for (const key of Object.keys(req.body)) user[key] = req.body[key]`
 */
export function underTheirNames(evaluator: Evaluator, target: ExternalValue, name: Value, value: Value): ExternalValue {
  const names = taintsOf(applyPathTo(evaluator.path, name)).filter(isOpen);
  const whole = names.length === 0 ? undefined : taintsOf(value).filter(isOpen).flatMap((taint) => wholeOf(taint) ?? []).find(({ id }) => names.some((one) => isNameIn(one, id)));
  if (!whole) return target;
  const before = target.props?.get(assignedProp);
  return { ...target, props: new Map(target.props ?? []).set(assignedProp, array([...(before?.kind === 'array' ? before.items : []), tainted([whole])])) };
}

function isOpen({ cleared }: Taint): boolean {
  return !cleared.includes('all') && !cleared.includes('keys');
}
