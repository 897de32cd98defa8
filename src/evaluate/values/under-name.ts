import type { Evaluator } from '../evaluator.js';
import { mapTaints } from './map-taints.js';
import { applyPathTo } from './path-values.js';
import { clearTaint } from './taint.js';
import { taintsOf, type Value } from './value.js';

/** What is put under a name of the caller's: what was tested of it stays tested elsewhere, and under a name of a list it is no name of theirs. */
export function underName(evaluator: Evaluator, name: Value, value: Value): Value {
  const names = taintsOf(applyPathTo(evaluator.path, name));
  const tested = applyPathTo(evaluator.path, value);
  return names.length > 0 && names.every(({ cleared }) => cleared.includes('all')) ? mapTaints(tested, (taint) => clearTaint(taint, ['keys'])) : tested;
}
