import type { Place } from '../../facts/index.js';
import type { Evaluator } from '../evaluator.js';
import type { LibraryCall } from '../host.js';
import { invoke } from '../running/invoke.js';
import { elementValue } from '../running/elements.js';
import { readMember } from '../running/members.js';
import type { ReadSite } from '../running/sites.js';
import { inProduction } from '../checks/deployment.js';
import { applyPath } from '../checks/path-state.js';
import { isCleared } from '../values/taint.js';
import { alternatives, array, joinAll, undefinedValue, unknown, type ClassValue, type InstanceValue, type Value } from '../values/value.js';

/** The values of one call that a place may name. */
export interface CallValues {
  readonly receiver?: Value;
  readonly args: readonly Value[];
  readonly callee?: Value;
  readonly result?: Value;
}

/** What places of one call of a package may name. */
export function valuesOf({ args, callee, result, receiver }: LibraryCall): CallValues {
  return { args, callee, result, ...(receiver && { receiver }) };
}

interface PlaceHead {
  readonly from: number;
  readonly all: boolean;
  /** All of them as one list. */
  readonly list: boolean;
}

interface ParsedPlace {
  readonly head: 'this' | 'self' | 'ret' | PlaceHead;
  readonly path: readonly string[];
}

const places = new Map<Place, ParsedPlace>();

/** Splits `1..`, `1...`, `-1`, `0.text`, `this`, `2[].x` into what it starts from and the properties to follow. */
function parsePlace(place: Place): ParsedPlace {
  const known = places.get(place);
  if (known) return known;
  const match = /^(this|self|ret|tpl|\*|-?\d+)(\.\.\.?)?(?!\d)([^]*)/.exec(place);
  const first = match?.[1] ?? '0';
  const path = (match?.[3] ?? '').replaceAll('[]', '.[]').split('.').filter((part) => part !== '');
  const head = first === 'this' || first === 'self' || first === 'ret' ? first : first === 'tpl' ? { from: 1, all: true, list: false } : first === '*' ? { from: 0, all: true, list: false } : { from: Number(first), all: match?.[2] !== undefined, list: match?.[2] === '...' };
  const parsed: ParsedPlace = { head, path };
  places.set(place, parsed);
  return parsed;
}

/** Every value at a place; none when the call has no such argument. */
export function valuesAt(evaluator: Evaluator, place: Place, call: CallValues, site?: ReadSite): readonly Value[] {
  const { head, path } = parsePlace(place);
  if (path.includes('*')) return path.reduce<readonly Value[]>((all, key) => all.flatMap((value) => (key === '*' ? partsIn(value) : [follow(evaluator, value, key, site)])), startsOf(head, call));
  return startsOf(head, call).map((value) => path.reduce<Value>((at, key) => follow(evaluator, at, key, site), value));
}

/** Every known property or element, each by itself. */
function partsIn(value: Value): readonly Value[] {
  return alternatives(value).flatMap((one) => {
    if (one.kind === 'instance') return [...one.props.values(), ...methodsOf(one, one.of)];
    return one.kind === 'object' ? [...one.props.values()] : one.kind === 'array' ? one.items : [];
  });
}

/** The methods of an instance, those of base classes included. */
function methodsOf(self: InstanceValue, { file, frame, facts, base }: ClassValue): readonly Value[] {
  const own = facts.members.flatMap(({ kind, static: isStatic, function: index }): readonly Value[] => (kind === 'method' && !isStatic && index !== undefined ? [{ kind: 'function', file, index, frame, self }] : []));
  return base?.kind === 'class' ? [...own, ...methodsOf(self, base)] : own;
}

/** The value at a place, `undefined` when there is none. */
export function valueAtPlace(evaluator: Evaluator, place: Place, call: CallValues, site?: ReadSite): Value | undefined {
  const values = valuesAt(evaluator, place, call, site);
  return values.length === 0 ? undefined : joinAll(values);
}

/** The index of the argument that a place starts from, to point at it. */
export function argumentIndex(place: Place, args: number): number | undefined {
  const { head } = parsePlace(place);
  if (typeof head === 'string') return undefined;
  return head.from < 0 ? args + head.from : head.from;
}

function startsOf(head: 'this' | 'self' | 'ret' | PlaceHead, call: CallValues): readonly Value[] {
  if (head === 'this') return call.receiver ? [call.receiver] : [];
  if (head === 'self') return call.callee ? [call.callee] : [];
  if (head === 'ret') return call.result ? [call.result] : [];
  const from = head.from < 0 ? call.args.length + head.from : head.from;
  if (head.list) return [array(call.args.slice(from))];
  return head.all ? call.args.slice(from) : call.args.slice(from, from + 1);
}

function follow(evaluator: Evaluator, value: Value, key: string, site: ReadSite | undefined): Value {
  if (key === '[]') return value.kind === 'array' ? elementValue(value) : value.kind === 'unknown' ? value : undefinedValue;
  if (key === 'ret') return joinAll(alternatives(value).map((one) => resultOf(evaluator, one, site)));
  // Of request data, any part is the caller's, unless it is text.
  if (value.kind === 'unknown' && value.taint.length > 0) return value.taint.every((taint) => (taint.shape === 'string' && taint.id.includes('.')) || (key.startsWith('$') && isCleared(applyPath(evaluator.path, taint), 'nosql'))) ? undefinedValue : value;
  if (value.kind === 'text' || value.kind === 'constant') return undefinedValue;
  // What only development gets does not stand in a place, unless nothing else does.
  if (value.kind === 'union') return joinAll(inProduction(value).map((one) => follow(evaluator, one, key, site)));
  // Of a constructed object, a number names the argument of its construction.
  if (value.kind === 'external' && /^\d+$/.test(key)) return value.args?.[Number(key)] ?? undefinedValue;
  return readMember(evaluator, value, key, site);
}

function resultOf(evaluator: Evaluator, value: Value, site: ReadSite | undefined): Value {
  if (value.kind !== 'function') return unknown;
  const span = site?.span ?? { file: value.file, start: 0, end: 0 };
  return invoke(evaluator, value, [], value.self, span, (site?.frame.depth ?? 0) + 1).value;
}

/** A list of chain elements as written: arrays in it flattened; the rest of an open array is unknown. */
export function flatten(values: readonly Value[]): readonly Value[] {
  return values.flatMap((value) => (value.kind === 'array' ? [...flatten(value.items), ...(value.rest ? [value.rest] : [])] : [value]));
}

