import type { FunctionValue, Value } from '../../evaluate/index.js';

/** The functions a handler value may be, wrappers of unknown packages looked through: what they are given, they call. */
export function functionsIn(value: Value, depth = 0): readonly FunctionValue[] {
  if (depth > 3) return [];
  switch (value.kind) {
    case 'function':
      return [value];
    case 'union':
      return value.of.flatMap((one) => functionsIn(one, depth + 1));
    case 'external':
      return (value.args ?? []).flatMap((one) => functionsIn(one, depth + 1));
    case 'array':
      return value.items.flatMap((one) => functionsIn(one, depth + 1));
    default:
      return [];
  }
}
