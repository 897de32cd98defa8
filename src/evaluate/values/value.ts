import type { ClassFacts, Instruction, Literal } from '../../facts/index.js';
import type { Asked } from '../checks/targets.js';
import type { Frame } from '../running/frame.js';
import type { PathState } from '../checks/path-state.js';
import type { CallSite } from '../running/sites.js';
import type { StoredPart } from './stored-part.js';
import { mergeTaints, type Taint } from './taint.js';

export { join, joinAll } from './joins.js';
export { useNumbers, valueKey } from './value-keys.js';

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
  /** It is the caller's identity (``), or this part of it: `role`, `org.id`. */
  readonly identity?: string;
  /** Why nothing is known, for `explain`. */
  readonly why?: string;
  /** It was read from an ordinary object by a key of a caller's choice, so it may be the prototype of all objects. */
  readonly chosenBy?: readonly Taint[];
  /** What its being true (or false) in a condition establishes: the verdict of a check. */
  readonly proves?: { readonly truth: boolean; readonly path: PathState };
  /** It was read from stored records. */
  readonly stored?: StoredPart;
  /** It is true in a condition, whatever it is. */
  readonly truthy?: true;
}

/** Which of the things that have more than one name it is, and how often those had changed when it was as it is (`running/aliases.ts`). */
export interface Alias {
  readonly id: number;
  readonly version: number;
}

interface Aliased {
  readonly alias?: Alias;
}

/** What held where the value was left by a branch, and not behind it (`left-under.ts`). */
interface LeftUnder {
  readonly under?: PathState;
}

/** `development`: chosen only where the deployment is not production. `asked`: it is a part of what the route is asked by. `settled`: nothing out of sight can have set it to something else. */
export interface ConstantValue extends LeftUnder {
  readonly kind: 'constant';
  readonly value: Literal | undefined;
  readonly development?: true;
  readonly asked?: Asked;
  readonly settled?: true;
}

/** A string of constant pieces and holes. */
export interface TextValue {
  readonly kind: 'text';
  readonly parts: readonly (string | Value)[];
  readonly asked?: Asked;
}

export interface RegExpValue {
  readonly kind: 'regexp';
  readonly pattern: string;
  readonly flags: string;
}

/** `rest`: what a property not listed may hold; absent means that there is none. */
export interface ObjectValue extends LeftUnder, Aliased {
  readonly kind: 'object';
  readonly props: ReadonlyMap<string, Value>;
  readonly rest?: Value;
  /** Chosen only where the deployment is not production. */
  readonly development?: true;
  /** The literal it was written as, to point at one of its properties. */
  readonly literal?: { readonly frame: Frame; readonly instruction: Extract<Instruction, { readonly op: 'object' }> };
}

/** `rest`: what elements beyond `items` may hold; absent means that there are none. Sets are arrays with `set`. `length`: how many they are, where that is not the number of `items`, or tells something of what was left out. `filled`: there is something in it. `kept`: a table of records, for all callers (`kept-lists.ts`); `without`: fields of those that were left out. */
export interface ArrayValue extends LeftUnder, Aliased {
  readonly kind: 'array';
  readonly items: readonly Value[];
  readonly rest?: Value;
  readonly length?: UnknownValue;
  readonly filled?: true;
  readonly set?: true;
  readonly kept?: true;
  readonly without?: ObjectValue;
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
  /** The name under which something keeps it, for messages; `getter`: it is run when the member that it stands for is read. */
  readonly called?: string; readonly getter?: true;
}

/** A function the evaluator itself supplies: `next`, `resolve`. `site`: where it is called, if a program does. */
export interface NativeValue {
  readonly kind: 'native';
  readonly name: string;
  readonly call: (args: readonly Value[], site?: CallSite) => Value;
}

export interface ClassValue extends Aliased {
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
export interface InstanceValue extends Aliased {
  readonly kind: 'instance';
  readonly of: ClassValue;
  readonly props: ReadonlyMap<string, Value>;
  readonly shared?: true;
}

/** What a package gives: `pg:Pool#query`. `id` tells two routers apart; `args` are those of the call that made it. */
export interface ExternalValue extends Aliased {
  readonly kind: 'external';
  readonly origin: string;
  readonly id?: string;
  readonly args?: readonly Value[];
  readonly receiver?: Value;
  readonly props?: ReadonlyMap<string, Value>;
  /** As of unknown values: the claims of a checked token, say. */
  readonly identity?: string;
  /** It is what another API answered, or a part of that. */
  readonly upstream?: Taint;
}

export interface ModuleValue {
  readonly kind: 'module';
  readonly file: string;
}

export interface UnionValue {
  readonly kind: 'union';
  readonly of: readonly Value[];
}

/** A `Map` of the language. */
export const mapOrigin = 'global:Map#';

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

export function isNothing(value: Value): boolean {
  return value.kind === 'constant' && (value.value === undefined || value.value === null);
}

/** The alternatives of a value: itself, unless it is a union. */
export function alternatives(value: Value): readonly Value[] {
  return value.kind === 'union' ? value.of : [value];
}

/** What is tainted in composed values; these are asked often and never change. */
const composed = new WeakMap<Value, readonly Taint[]>();
const maxTaintDepth = 5;

/** Every attacker-decided part of a value. */
export function taintsOf(value: Value): readonly Taint[] {
  return gatherTaints(value, maxTaintDepth);
}

function gatherTaints(value: Value, depth: number): readonly Taint[] {
  if (value.kind === 'unknown') return value.taint;
  if (value.kind !== 'text' && value.kind !== 'union' && value.kind !== 'object' && value.kind !== 'array' && value.kind !== 'external') return noTaints;
  if (depth === 0) return noTaints;
  const known = composed.get(value);
  if (known) return known;
  let taints = noTaints;
  for (const part of partsOf(value)) taints = mergeTaints(taints, gatherTaints(part, depth - 1));
  composed.set(value, taints);
  return taints;
}

const noTaints: readonly Taint[] = [];

function partsOf(value: Extract<Value, { kind: 'text' | 'union' | 'object' | 'array' | 'external' }>): readonly Value[] {
  switch (value.kind) {
    case 'text':
      return value.parts.filter((part) => typeof part !== 'string');
    case 'union':
      return value.of;
    case 'object':
      return [...value.props.values(), ...(value.rest ? [value.rest] : [])];
    case 'array':
      return value.rest ? [...value.items, value.rest] : value.items;
    case 'external':
      return value.upstream ? [{ kind: 'unknown', taint: [value.upstream] }] : value.origin === 'global:URL#' ? (value.args ?? []) : value.origin === mapOrigin ? [...(value.props?.values() ?? [])] : [];
  }
}
