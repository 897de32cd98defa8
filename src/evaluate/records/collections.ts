import type { Place } from '../../facts/index.js';
import type { Evaluator } from '../evaluator.js';
import { valueAtPlace } from '../packages/places.js';
import type { ClassValue, ExternalValue, Value } from '../values/value.js';
import { typedProp, type Collection } from './held.js';

/** The collection a receiver is, or was made by, with its schema. */
export function collectionOf(evaluator: Evaluator, receiver: Value | undefined): Collection | undefined {
  for (let at: Value | undefined = receiver; at?.kind === 'external'; at = at.receiver) {
    const row = evaluator.host.meanings(at.origin).find((meaning) => meaning.is === 'collection');
    if (row?.is === 'collection') return { row, value: at, fields: at.props?.get(typedProp) ?? schemaOf(evaluator, [row.fields ?? []].flat(), at) };
  }
  return undefined;
}

/** What stands at the first of these places that holds an object; where none does, at the first. */
function schemaOf(evaluator: Evaluator, places: readonly Place[], { args = [] }: ExternalValue): Value | undefined {
  const found = places.map((place) => valueAtPlace(evaluator, place, { args }));
  return found.find((one) => one?.kind === 'object') ?? found[0];
}

/** Tells classes apart. */
export function classKey({ file, index }: ClassValue): string {
  return `${file}#${String(index)}`;
}
