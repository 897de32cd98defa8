import type { PlainData } from '../../facts/index.js';
import type { Evaluator } from '../evaluator.js';
import { array, constant, object, type Value } from './value.js';

/**
 * What a file of JSON gives to whoever imports it. All of them are given the same object, and may change it. It stands in no code: what is wrong with it is told
 * where code makes use of it.
 */
export function dataValue(evaluator: Evaluator, data: PlainData): Value {
  if (typeof data !== 'object' || data === null) return constant(data);
  if (isList(data)) return evaluator.aliases.numbered(array(data.map((part) => dataValue(evaluator, part))));
  return evaluator.aliases.numbered(object(Object.entries(data).map(([key, part]) => [key, dataValue(evaluator, part)])));
}

function isList(data: PlainData): data is readonly PlainData[] {
  return Array.isArray(data);
}
