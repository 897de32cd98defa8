import type { Evaluator } from '../evaluator.js';
import { valuesAt, type CallValues } from '../packages/places.js';
import { stands } from './standing.js';
import { array, constant, isUndefined, object, type ObjectValue, type Value } from '../values/value.js';
import type { OperationMeaning } from '../../facts/index.js';

/** Which fields a step asks for, as a value that travels with the query: `only` these, those besides, and not those. */
export interface PickedFields {
  /** Undefined where all are read but those without. */
  readonly only: readonly string[] | undefined;
  /** Hidden ones that are read as well. */
  readonly besides: readonly string[];
  readonly without: readonly string[];
}

const nothing: PickedFields = { only: undefined, besides: [], without: [] };

/** What stands at the places of a row that name fields; undefined where some of it is not known, or stands elsewhere. */
function pickedBy(evaluator: Evaluator, { picks = [], omits = [] }: OperationMeaning, values: CallValues): PickedFields | undefined {
  const named = picks.flatMap((place) => valuesAt(evaluator, place, values)).filter(isSaid).map(picked);
  const left = omits.flatMap((place) => valuesAt(evaluator, place, values)).filter(isSaid).map(omitted);
  return [...named, ...left].reduce((all, one) => all && one && both(all, one), nothing);
}

/** With which fields records come that a call gives; undefined where that is not known. */
export function givenBy(evaluator: Evaluator, meaning: OperationMeaning, values: CallValues): PickedFields | undefined {
  const { gives = [], picks = [], omits = [], whole } = meaning;
  // Of a step that does nothing else, a function makes the list: `select((eb) => …)`. Elsewhere it takes what is given.
  if (meaning.does === undefined && picks.some((place) => valuesAt(evaluator, place, values).some(({ kind }) => kind === 'function'))) return undefined;
  if (!stands(gives, values, whole)) return nothing;
  const read = new Set([...picks, ...omits]);
  return stands(gives.filter((place) => !read.has(place)), values, whole) ? undefined : pickedBy(evaluator, meaning, values);
}

/** A callback there says nothing, nor does `null`. */
function isSaid(value: Value): boolean {
  return !isUndefined(value) && value.kind !== 'function' && !(value.kind === 'constant' && value.value === null);
}

/** What two steps ask for together. */
function both(a: PickedFields, b: PickedFields): PickedFields {
  const only = a.only && b.only ? [...a.only, ...b.only] : (a.only ?? b.only);
  return { only, besides: [...a.besides, ...b.besides], without: [...a.without, ...b.without] };
}

function picked(value: Value): PickedFields | undefined {
  if (value.kind === 'constant') return typeof value.value === 'string' ? ofNames(value.value.split(/\s+/)) : undefined;
  if (value.kind === 'array') {
    const names = textsIn(value);
    return names && ofNames(names);
  }
  if (value.kind !== 'object' || value.rest) return undefined;
  const [exclude, include] = [value.props.get('exclude'), value.props.get('include')];
  if (exclude?.kind === 'array') return omitted(exclude);
  return include?.kind === 'array' ? nothing : ofFlags(value);
}

/** `name`, `-password`, `+secret`, `users.email`; what goes by another name is no longer told. */
function ofNames(names: readonly string[]): PickedFields {
  const all = names.map((name) => name.trim()).filter((name) => name !== '');
  const plain = all.filter((name) => !/^[-+]/.test(name));
  const signed = (sign: string): readonly string[] => all.flatMap((name) => (name.startsWith(sign) ? [name.slice(1)] : []));
  const only = plain.flatMap((name) => (/\sas\s/i.test(name) ? [] : [name.slice(name.lastIndexOf('.') + 1).replaceAll(/["`]/g, '')]));
  return { only: plain.length === 0 || only.includes('*') ? undefined : only, besides: signed('+'), without: signed('-') };
}

/** `{ name: 1 }` asks for what is named, `{ password: 0 }` for all but that. Objects below name what records of other kinds give. */
function ofFlags({ props }: ObjectValue): PickedFields | undefined {
  const flags = [...props].flatMap(([name, flag]) => (flag.kind === 'object' ? [] : [[name, flag] as const]));
  if (props.size === 0 || flags.some(([, flag]) => flag.kind !== 'constant' || ![true, false, 0, 1].includes(flag.value as number))) return undefined;
  const isOn = (flag: Value): boolean => flag.kind === 'constant' && Boolean(flag.value);
  const on = flags.flatMap(([name, flag]) => (isOn(flag) ? [name] : []));
  if (on.length > 0 || flags.length === 0) return { only: on, besides: [], without: [] };
  return { only: undefined, besides: [], without: flags.map(([name]) => name) };
}

function omitted(value: Value): PickedFields | undefined {
  const names = value.kind === 'array' ? textsIn(value) : value.kind === 'object' && !value.rest ? ofFlags(value)?.only : undefined;
  return names && { only: undefined, besides: [], without: names };
}

function textsIn(value: Extract<Value, { kind: 'array' }>): readonly string[] | undefined {
  const names = value.items.flatMap((item) => (item.kind === 'constant' && typeof item.value === 'string' ? [item.value] : []));
  // An expression under a name of its own is no field; what is out of sight may be one.
  return value.rest || value.items.some((item) => item.kind !== 'constant' && item.kind !== 'array') ? undefined : names;
}

const texts = (names: readonly string[]): Value => array(names.map(constant));

/** What travels with a query. */
export function pickedValue({ only, besides, without }: PickedFields): ObjectValue {
  return object([...(only ? [['only', texts(only)] as const] : []), ['besides', texts(besides)], ['without', texts(without)]]);
}

/** Undefined where nothing was asked for. */
export function pickedIn(value: Value | undefined): PickedFields | undefined {
  if (value?.kind !== 'object') return undefined;
  const list = (key: string): readonly string[] | undefined => {
    const found = value.props.get(key);
    return found?.kind === 'array' ? textsIn(found) : undefined;
  };
  return { only: list('only'), besides: list('besides') ?? [], without: list('without') ?? [] };
}

export function isPicked(name: string, picked: PickedFields | undefined): boolean {
  return !picked || (!picked.without.includes(name) && (!picked.only || picked.only.includes(name) || picked.besides.includes(name)));
}

/** What a later step adds to what earlier ones ask for. */
export function withPicked(before: Value | undefined, said: Value): Value {
  const [a, b] = [pickedIn(before), pickedIn(said)];
  return a && b ? pickedValue(both(a, b)) : said;
}
