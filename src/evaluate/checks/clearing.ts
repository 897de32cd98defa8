import type { Clearance } from '../../facts/index.js';
import type { Clearances } from './path-state.js';
import { taintsOf, type Value } from '../values/value.js';

export const none: Clearances = new Map();
/** Of what equals something that the caller does not choose, the caller chooses nothing: not even how large it is. */
const everything: readonly Clearance[] = ['all', 'size'];

export function clearAll(value: Value | undefined): Clearances {
  return value ? clearIds(value, everything) : none;
}

export function clearIds(value: Value, risks: readonly Clearance[]): Clearances {
  if (risks.length === 0) return none;
  const taints = taintsOf(value);
  return taints.length === 0 ? none : new Map(taints.map((taint) => [taint.id, risks]));
}
