import type { Span } from '../../facts/index.js';
import type { Evaluator } from '../evaluator.js';
import { chosenMember } from '../flows/choices.js';
import { asData } from '../flows/upstream.js';
import { entriesOf, pairsOf } from '../language/native-maps.js';
import { memberOrigin, readExternal } from '../packages/externals.js';
import { heldProp } from '../records/held.js';
import { elementOf } from '../records/stored-data.js';
import { classOfPrototype, prototypeNames } from './prototypes.js';
import type { ReadSite } from './sites.js';
import { extendTaint, nameTaint } from '../values/taint.js';
import { array, constant, join, joinAll, tainted, taintsOf, unknown, type ArrayValue, type Value } from '../values/value.js';

/** What one element of a list may be, whatever its index. */
export function elementValue(list: ArrayValue): Value {
  const known = anyOf(list.items);
  return known ? (list.rest ? join(known, list.rest) : known) : (list.rest ?? unknown);
}

export function isEmpty({ items, rest, kept }: ArrayValue): boolean {
  return items.length === 0 && rest === undefined && kept === undefined;
}

/** What tables hold; programs read large ones (texts by language, models by provider) again and again. */
const heldIn = new WeakMap<object, Value>();

/** Any of the values of an object or a list; undefined where there is none. */
function anyOf(values: ReadonlyMap<string, Value> | readonly Value[]): Value | undefined {
  const size = values instanceof Map ? values.size : (values as readonly Value[]).length;
  if (size === 0) return undefined;
  const known = heldIn.get(values);
  if (known) return known;
  const any = joinAll([...values.values()]);
  if (size > 1) heldIn.set(values, any);
  return any;
}

/** The elements that iterating over a value gives. */
export function elementsOf(evaluator: Evaluator, value: Value, span: Span, site?: ReadSite): ArrayValue {
  if (value.kind === 'array') return value;
  const entries = entriesOf(evaluator, value);
  if (entries) return pairsOf(evaluator, entries);
  if (value.kind === 'external' && !value.upstream) return array([], value.props?.has(heldProp) ? readExternal(evaluator, value, '0', site) : site && evaluator.host.meanings(memberOrigin(value.origin, '[]')).length > 0 ? readExternal(evaluator, value, '[]', site) : (elementOf(value) ?? unknown));
  if (value.kind === 'union') {
    // Whatever is an empty list gives no element.
    const full = value.of.filter((one) => !(one.kind === 'array' && isEmpty(one)));
    return array([], joinAll((full.length > 0 ? full : value.of).map((one) => elementValue(elementsOf(evaluator, one, span, site)))));
  }
  return array([], readAny(value, unknown, span));
}

/** Of states of one list that was added to, the last: the others begin it. */
export function longestOf(value: Value): Value {
  if (value.kind !== 'union') return value;
  const lists = value.of.flatMap((one) => (one.kind === 'array' && !one.rest ? [one] : []));
  const [longest] = [...lists].sort((one, other) => other.items.length - one.items.length);
  return longest && lists.length === value.of.length && lists.every(({ items }) => items.every((item, at) => item === longest.items[at])) ? longest : value;
}

/** The keys that `for … in` gives. */
export function keysOf(value: Value, span: Span): ArrayValue {
  if (value.kind === 'object') return array([...value.props.keys()].map((key) => constant(key)), value.rest && keysOf(value.rest, span).rest);
  const definition = classOfPrototype(value);
  if (definition) return array(prototypeNames(value, definition).map((name) => constant(name)));
  if (value.kind === 'array' && !value.rest) return array(value.items.map((_item, at) => constant(String(at))));
  return array([], value.kind === 'unknown' && value.taint.length > 0 ? tainted(value.taint.map((taint) => nameTaint(taint, span))) : unknown);
}

function isOfCharacters({ items, rest }: ArrayValue): boolean {
  return !rest && items.length > 0 && items.every((item) => item.kind === 'constant' && String(item.value).length === 1);
}

/** Who can tell the number can tell which character stands there. */
function withChance(element: Value, key: Value): Value {
  const chance = taintsOf(key).filter(({ origin }) => origin === 'chance');
  return chance.length > 0 ? join(element, tainted(chance)) : element;
}

/** A read by a key that is not known: any of the values there; of request data, a part the key decides. */
export function readAny(target: Value, key: Value, span: Span): Value {
  switch (target.kind) {
    case 'unknown':
      return target.taint.length === 0 ? (chosenMember(key, target) ?? target) : tainted(target.taint.map((taint) => extendTaint(taint, '[]', span)));
    case 'object': {
      const chosen = target.props.has('__proto__') ? undefined : chosenMember(key);
      const parts = [anyOf(target.props), target.rest && readAny(target.rest, key, span), chosen].flatMap((one) => one ?? []);
      return parts.length === 0 ? unknown : joinAll(parts);
    }
    case 'array': {
      const chosen = chosenMember(key);
      const element = isOfCharacters(target) ? withChance(elementValue(target), key) : elementValue(target);
      return chosen ? join(element, chosen) : element;
    }
    case 'union':
      return joinAll(target.of.map((one) => readAny(one, key, span)));
    case 'text':
      return tainted(taintsOf(target));
    case 'constant':
      // A character of an alphabet is as hard to guess as its place.
      return typeof target.value === 'string' ? tainted(taintsOf(key).filter(({ origin }) => origin === 'chance')) : unknown;
    default:
      return target.kind !== 'external' ? unknown : target.upstream ? readAny(asData(target), key, span) : (chosenMember(key) ?? unknown);
  }
}
