import type { ClassFacts, Instruction, Literal } from '../facts/index.js';
import type { Frame } from './frame.js';
import type { PathState } from './path-state.js';
import { mergeTaints, type Taint } from './taint.js';
import { valueKey } from './value-keys.js';

export { forgetValues, valueKey } from './value-keys.js';

/** An abstract value: what is known of everything an expression may be. Immutable. */
export type Value =
  | UnknownValue
  | ConstantValue
  | TextValue
  | RegExpValue
  | ObjectValue
  | ArrayValue
  | FunctionValue
  | NativeValue
  | ClassValue
  | InstanceValue
  | ExternalValue
  | ModuleValue
  | UnionValue;

/** Anything. `environment`: computed from the process environment, so a test of it decides by deployment. */
export interface UnknownValue {
  readonly kind: 'unknown';
  readonly taint: readonly Taint[];
  readonly environment?: true;
  /** The path under which the catalogue knows it, when it is a part of what a package gives: `express:Request#headers`. */
  readonly origin?: string;
  /** Why nothing is known, for `explain`. */
  readonly why?: string;
  /** What its being true (or false) in a condition establishes: the verdict of a check. */
  readonly proves?: { readonly truth: boolean; readonly path: PathState };
}

export interface ConstantValue {
  readonly kind: 'constant';
  readonly value: Literal | undefined;
}

/** A string of constant pieces and holes. */
export interface TextValue {
  readonly kind: 'text';
  readonly parts: readonly (string | Value)[];
}

export interface RegExpValue {
  readonly kind: 'regexp';
  readonly pattern: string;
  readonly flags: string;
}

/** `rest`: what a property not listed may hold; absent means that there is none. */
export interface ObjectValue {
  readonly kind: 'object';
  readonly props: ReadonlyMap<string, Value>;
  readonly rest?: Value;
  /** The literal it was written as, to point at one of its properties. */
  readonly literal?: { readonly frame: Frame; readonly instruction: Extract<Instruction, { readonly op: 'object' }> };
}

/** `rest`: what elements beyond `items` may hold; absent means that there are none. Sets are arrays with `set`. */
export interface ArrayValue {
  readonly kind: 'array';
  readonly items: readonly Value[];
  readonly rest?: Value;
  readonly set?: true;
}

export interface FunctionValue {
  readonly kind: 'function';
  readonly file: string;
  readonly index: number;
  /** The activation it closes over. */
  readonly frame: Frame;
  readonly self?: Value;
  readonly bound?: readonly Value[];
  readonly props?: ReadonlyMap<string, Value>;
}

/** A function the evaluator itself supplies: `next`, `resolve`. */
export interface NativeValue {
  readonly kind: 'native';
  readonly name: string;
  readonly call: (args: readonly Value[]) => Value;
}

export interface ClassValue {
  readonly kind: 'class';
  readonly file: string;
  readonly index: number;
  readonly facts: ClassFacts;
  readonly frame: Frame;
  readonly base?: Value;
  readonly decorators: readonly Value[];
  readonly members: readonly MemberValues[];
  readonly statics: ReadonlyMap<string, Value>;
}

/** Evaluated decorators of member `member` (`-1`: the constructor). */
export interface MemberValues {
  readonly member: number;
  readonly decorators: readonly Value[];
  readonly parameters: readonly (readonly Value[])[];
}

/** `shared`: the one instance that injection or an annotation gives. */
export interface InstanceValue {
  readonly kind: 'instance';
  readonly of: ClassValue;
  readonly props: ReadonlyMap<string, Value>;
  readonly shared?: true;
}

/** What a package gives: `pg:Pool#query`. `id` tells two routers apart; `args` are those of the call that made it. */
export interface ExternalValue {
  readonly kind: 'external';
  readonly origin: string;
  readonly id?: string;
  readonly args?: readonly Value[];
  readonly receiver?: Value;
  readonly props?: ReadonlyMap<string, Value>;
}

export interface ModuleValue {
  readonly kind: 'module';
  readonly file: string;
}

export interface UnionValue {
  readonly kind: 'union';
  readonly of: readonly Value[];
}

export const unknown: UnknownValue = { kind: 'unknown', taint: [] };
export const undefinedValue: ConstantValue = { kind: 'constant', value: undefined };
const booleans = { true: { kind: 'constant', value: true }, false: { kind: 'constant', value: false } } as const;

export function unknownBecause(why: string): UnknownValue {
  return { kind: 'unknown', taint: [], why };
}

export function constant(value: Literal | undefined): ConstantValue {
  if (value === undefined) return undefinedValue;
  return typeof value === 'boolean' ? booleans[`${value}`] : { kind: 'constant', value };
}

export function tainted(taint: readonly Taint[]): UnknownValue {
  return taint.length === 0 ? unknown : { kind: 'unknown', taint };
}

export function object(props: Iterable<readonly [string, Value]>, rest?: Value): ObjectValue {
  return rest ? { kind: 'object', props: new Map(props), rest } : { kind: 'object', props: new Map(props) };
}

export function array(items: readonly Value[], rest?: Value): ArrayValue {
  return rest ? { kind: 'array', items, rest } : { kind: 'array', items };
}

export function external(origin: string, extra?: Omit<ExternalValue, 'kind' | 'origin'>): ExternalValue {
  return { kind: 'external', origin, ...extra };
}

export function isUndefined(value: Value): boolean {
  return value.kind === 'constant' && value.value === undefined;
}

/** The alternatives of a value: itself, unless it is a union. */
export function alternatives(value: Value): readonly Value[] {
  return value.kind === 'union' ? value.of : [value];
}

const maxAlternatives = 8;

export function join(left: Value, right: Value): Value {
  if (left === right) return left;
  const byKey = new Map<string, Value>();
  for (const value of [...alternatives(left), ...alternatives(right)]) byKey.set(valueKey(value), value);
  const all = [...byKey.values()];
  const first = all[0];
  if (all.length === 1 && first) return first;
  if (all.length > maxAlternatives) return tainted(all.reduce<readonly Taint[]>((taints, value) => mergeTaints(taints, taintsOf(value)), []));
  return { kind: 'union', of: all };
}

export function joinAll(values: readonly Value[]): Value {
  let result: Value | undefined;
  for (const value of values) result = result ? join(result, value) : value;
  return result ?? undefinedValue;
}

/** Every attacker-decided part of a value; `depth` bounds how far properties are looked into. */
export function taintsOf(value: Value, depth = 4): readonly Taint[] {
  switch (value.kind) {
    case 'unknown':
      return value.taint;
    case 'text':
      return value.parts.reduce<readonly Taint[]>((taints, part) => (typeof part === 'string' ? taints : mergeTaints(taints, taintsOf(part, depth))), []);
    case 'union':
      return gather(value.of, depth);
    case 'object':
      return depth === 0 ? [] : gather([...value.props.values(), ...(value.rest ? [value.rest] : [])], depth - 1);
    case 'array':
      return depth === 0 ? [] : gather([...value.items, ...(value.rest ? [value.rest] : [])], depth - 1);
    case 'external':
      return value.origin === 'global:URL#' ? gather(value.args ?? [], depth - 1) : [];
    default:
      return [];
  }
}

function gather(values: readonly Value[], depth: number): readonly Taint[] {
  let taints: readonly Taint[] = [];
  for (const value of values) taints = mergeTaints(taints, taintsOf(value, depth));
  return taints;
}

/** Replaces every taint of a value; what becomes empty stays as an untainted unknown. */
export function mapTaints(value: Value, change: (taint: Taint) => Taint | undefined, depth = 4): Value {
  switch (value.kind) {
    case 'unknown': {
      if (value.taint.length === 0) return value;
      const taint = value.taint.flatMap((one) => change(one) ?? []);
      return taint.length === value.taint.length && taint.every((one, at) => one === value.taint[at]) ? value : { ...value, taint };
    }
    case 'text':
      return { ...value, parts: value.parts.map((part) => (typeof part === 'string' ? part : mapTaints(part, change, depth))) };
    case 'union':
      return joinAll(value.of.map((one) => mapTaints(one, change, depth)));
    case 'object':
      return depth === 0 || taintsOf(value).length === 0 ? value : object([...value.props].map(([key, prop]) => [key, mapTaints(prop, change, depth - 1)]), value.rest && mapTaints(value.rest, change, depth - 1));
    case 'array':
      return depth === 0 || taintsOf(value).length === 0 ? value : { ...value, items: value.items.map((item) => mapTaints(item, change, depth - 1)), ...(value.rest && { rest: mapTaints(value.rest, change, depth - 1) }) };
    default:
      return value;
  }
}
