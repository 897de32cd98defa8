import type { Evaluator } from '../evaluator.js';
import { queryProp } from '../callers/callers.js';
import { isNothing, type Value } from './value.js';

/** What nobody has set is not known to stay so: but for a request that carries nothing, while a program starts, and where it is settled. */
export function staysNothing(evaluator: Evaluator, value: Value): boolean {
  return value.kind === 'constant' && isNothing(value) && (evaluator.target !== undefined || evaluator.anonymous || evaluator.starting || value.settled === true);
}

/** What a package made, and no look-up: it is there. */
export function isMade(value: Value): boolean {
  return value.kind === 'external' && value.origin.endsWith('#') && !value.props?.has(queryProp);
}

/** What a program has put together is there while it starts; what a package made (a schema, a client; no look-up) is there at any time. */
export function isThere({ starting }: Evaluator, value: Value): boolean {
  if (value.kind === 'external') return isMade(value);
  // A list of constants is what the program wrote: what a decorator keeps for a guard, say.
  const isWritten = value.kind === 'array' && !value.rest && value.items.length > 0 && value.items.every((one) => one.kind === 'constant');
  return value.kind === 'constant' ? !isNothing(value) : isWritten || (starting && made.has(value.kind));
}

const made: ReadonlySet<Value['kind']> = new Set(['array', 'object', 'function', 'class', 'instance']);
