import { array, joinAll, type Value } from './value.js';

/** Functions of which all run (a list), or of which one is enough (alternatives); lists in the list are the other way round. */
export function combined(value: Value, all: boolean): Value {
  if (value.kind !== 'array' || value.rest || value.items.length === 0) return value;
  const parts = value.items.map((item) => combined(item, !all));
  return all ? array(parts) : joinAll(parts);
}
