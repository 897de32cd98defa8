import { applyPath, type PathState } from './path-state.js';
import { mapTaints } from './map-taints.js';
import { type Value } from './value.js';

/** The value with what the path has established written into its taints, to outlive the path. */
export function applyPathTo(path: PathState, value: Value): Value {
  return path.cleared.size === 0 ? value : mapTaints(value, (taint) => applyPath(path, taint));
}
