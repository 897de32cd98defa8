import { sameLeft } from '../checks/left-under.js';
import { queryProp } from '../callers/callers.js';
import { mergeTaints, type Taint } from './taint.js';
import { valueId } from './value-keys.js';
import { alternatives, array, object, tainted, taintsOf, undefinedValue, unknown, type Value } from './value.js';

const maxAlternatives = 8;

export function join(left: Value, right: Value): Value {
  if (left === right) return left;
  const different = withOneFilled(distinct(left, right));
  const [first] = different;
  if (different.length === 1 && first) return first;
  // Where the other brought nothing new the same union stays: it is asked for its number again and again.
  if (left.kind === 'union' && isSameList(different, left.of)) return left;
  if (different.length <= maxAlternatives) return { kind: 'union', of: different };
  const fewer = withOneQuery(withOneObject(different));
  if (fewer.length <= maxAlternatives) return fewer.length === 1 && fewer[0] ? fewer[0] : { kind: 'union', of: fewer };
  return tainted(different.reduce<readonly Taint[]>((taints, value) => mergeTaints(taints, taintsOf(value)), []));
}

/** The alternatives of both, each once, wherever it was left. */
function distinct(left: Value, right: Value): readonly Value[] {
  const ids: number[] = [];
  const found: Value[] = [];
  for (const side of [left, right]) {
    for (const value of alternatives(side)) {
      const id = bareId(value);
      const at = ids.indexOf(id);
      const same = found[at];
      if (same) found[at] = same === value ? value : sameLeft(same, value);
      else found[ids.push(id) - 1] = value;
    }
  }
  return found;
}

function isSameList(left: readonly Value[], right: readonly Value[]): boolean {
  return left.length === right.length && left.length <= maxAlternatives && left.every((value, at) => value === right[at]);
}

/** The number of what a value is, wherever it was left, and whatever else it is known as. */
function bareId(value: Value): number {
  if (!('under' in value) && !('alias' in value)) return valueId(value);
  const { under: _under, alias: _alias, ...bare } = value as Value & { readonly under?: unknown; readonly alias?: unknown };
  return valueId(bare);
}

/** Lists to which something was added under conditions become one: that there is something in them is what matters. */
function withOneFilled(all: readonly Value[]): readonly Value[] {
  const filled = all.flatMap((value) => (value.kind === 'array' && value.filled && value.items.length === 0 ? [value] : []));
  if (filled.length < 2) return all;
  return [...all.filter((value) => !(value.kind === 'array' && filled.includes(value))), { kind: 'array', items: [], rest: joinAll(filled.map(({ rest }) => rest ?? unknown)), filled: true }];
}

/** Alternatives of which the objects have become one, with what each property may hold: an object filled under many conditions stays one. */
function withOneObject(all: readonly Value[]): readonly Value[] {
  const objects = all.flatMap((value) => (value.kind === 'object' && !value.under ? [value] : []));
  if (objects.length < 2) return all;
  const props = new Map<string, Value>();
  for (const { props: own } of objects) for (const [key, value] of own) { const old = props.get(key); props.set(key, old ? join(old, value) : value); }
  for (const [key, value] of props) if (objects.some((one) => !one.props.has(key) && !one.rest)) props.set(key, join(value, undefinedValue));
  const rests = objects.flatMap((one) => one.rest ?? []);
  return [...all.filter((value) => value.kind !== 'object' || value.under), object(props, rests.length === 0 ? undefined : joinAll(rests))];
}

/** Queries that were put together under many conditions become one: it is still a query, for what nobody knows. */
function withOneQuery(all: readonly Value[]): readonly Value[] {
  const queries = all.flatMap((value) => (value.kind === 'external' && value.props?.has(queryProp) === true ? [value] : []));
  const [first] = queries;
  const alike = queries.filter(({ origin }) => origin === first?.origin);
  if (!first || alike.length < 2) return all;
  const open = object([['filters', array([object([], unknown)])]]);
  return [...all.filter((value) => !(value.kind === 'external' && alike.includes(value))), { ...first, props: new Map([[queryProp, open]]) }];
}

export function joinAll(values: readonly Value[]): Value {
  let result: Value | undefined;
  for (const value of values) result = result ? join(result, value) : value;
  return result ?? undefinedValue;
}
