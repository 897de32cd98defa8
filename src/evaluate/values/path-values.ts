import type { Clearance } from '../../facts/index.js';
import type { Evaluator } from '../evaluator.js';
import { addClearances, applyPath, type PathState } from '../checks/path-state.js';
import { mapTaints } from './map-taints.js';
import { taintsOf, type Value } from './value.js';

/** The value with what the path has established written into its taints, to outlive the path. */
export function applyPathTo(path: PathState, value: Value): Value {
  return path.cleared.size === 0 ? value : mapTaints(value, (taint) => applyPath(path, taint));
}

/** What a call has established of all data in these values. */
export function clearValues(evaluator: Evaluator, values: readonly Value[], clears: readonly Clearance[]): void {
  const ids = values.flatMap((value) => taintsOf(value)).map((taint) => [taint.id, clears] as const);
  if (ids.length > 0) evaluator.path = addClearances(evaluator.path, new Map(ids));
}
