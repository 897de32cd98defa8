import type { PropertyCheckedMeaning, Span } from '../../facts/index.js';
import { emptyPath } from '../checks/path-state.js';
import type { Evaluator } from '../evaluator.js';
import { valueAtPlace, type CallValues } from '../packages/places.js';
import type { CallSite } from '../running/sites.js';
import { constant, unknown, type FunctionValue, type Value } from '../values/value.js';

/** A check that a decorator of the project's own has run on its property. */
export interface PropertyChecked {
  readonly holds: Value;
  readonly constraints: Value | undefined;
}

/** What the decorator that runs now has asked for. */
const asked = new WeakMap<Evaluator, PropertyChecked[]>();

export function noteChecked({ evaluator }: CallSite, { holds, constraints }: PropertyCheckedMeaning, values: CallValues): void {
  // A call like it asks for the same again.
  evaluator.effects += 1;
  asked.get(evaluator)?.push({ holds: valueAtPlace(evaluator, holds, values) ?? unknown, constraints: valueAtPlace(evaluator, constraints, values) });
}

/** The checks that a decorator, a function of the project, asks for: it is called as it will be when its class is defined. */
export function checksAskedBy(evaluator: Evaluator, decorator: FunctionValue, key: string, span: Span): readonly PropertyChecked[] {
  const outer = asked.get(evaluator);
  const found: PropertyChecked[] = [];
  asked.set(evaluator, found);
  evaluator.enter(decorator, [unknown, constant(key)], span, emptyPath);
  if (outer) asked.set(evaluator, outer);
  else asked.delete(evaluator);
  return found;
}
