import type { Taint } from './taint.js';
import { joinAll, object, taintsOf, type UnknownValue, type Value } from './value.js';

/** Replaces every taint of a value; what becomes empty stays as an untainted unknown. Parts that do not change are shared. */
export function mapTaints(value: Value, change: Change): Value {
  if (taintsOf(value).length === 0) return value;
  return value.kind === 'unknown' ? changed(value, change) : partsMapped(value, change, new Map());
}

type Change = (taint: Taint) => Taint | undefined;

function changed(value: UnknownValue, change: Change): Value {
  const taint = value.taint.flatMap((one) => change(one) ?? []);
  return isSame(taint, value.taint) ? value : { ...value, taint };
}

/** `known`: a value may stand in many places of another; it is changed once. */
function partsMapped(value: Value, change: Change, known: Map<Value, Value>): Value {
  const map = (one: Value): Value => {
    if (taintsOf(one).length === 0) return one;
    if (one.kind === 'unknown') return changed(one, change);
    const before = known.get(one);
    if (before) return before;
    const after = partsMapped(one, change, known);
    known.set(one, after);
    return after;
  };
  switch (value.kind) {
    case 'text': {
      const parts = value.parts.map((part) => (typeof part === 'string' ? part : map(part)));
      return isSame(parts, value.parts) ? value : { ...value, parts };
    }
    case 'union': {
      const of = value.of.map(map);
      return isSame(of, value.of) ? value : joinAll(of);
    }
    case 'object': {
      const props = [...value.props].map(([key, prop]) => [key, map(prop)] as const);
      const rest = value.rest && map(value.rest);
      return rest === value.rest && props.every(([key, prop]) => prop === value.props.get(key)) ? value : { ...object(props, rest), ...(value.literal && { literal: value.literal }), ...(value.under && { under: value.under }) };
    }
    case 'array': {
      const items = value.items.map(map);
      const rest = value.rest && map(value.rest);
      return rest === value.rest && isSame(items, value.items) ? value : { ...value, items, ...(rest && { rest }) };
    }
    default:
      return value;
  }
}

function isSame<Item>(left: readonly Item[], right: readonly Item[]): boolean {
  return left.length === right.length && left.every((one, at) => one === right[at]);
}
