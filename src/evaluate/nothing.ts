import type { Evaluator } from './evaluator.js';
import { isNothing, type Value } from './value.js';

/** What nobody has set is not known to stay so: but for a request that carries nothing, while a program starts, and where it is settled. */
export function staysNothing(evaluator: Evaluator, value: Value): boolean {
  return value.kind === 'constant' && isNothing(value) && (evaluator.target !== undefined || evaluator.anonymous || evaluator.starting || value.settled === true);
}
