import { alternatives, cheapExpression, type TextValue, type Value } from '../../evaluate/index.js';

/** Stands in a path for a part that is not known. */
export const unknownPart = '*unknown*';

/** The paths that a registered path value stands for; one with `unknownPart` where a piece is not known. */
export function pathsOf(value: Value | undefined): readonly string[] {
  if (!value) return [''];
  const paths = alternatives(value).flatMap((one) => {
    switch (one.kind) {
      case 'constant':
        return [one.value === undefined || one.value === null ? '' : String(one.value)];
      case 'text':
        return textsOf(one);
      case 'array':
        return [...one.items.flatMap(pathsOf), ...(one.rest ? [unknownPart] : [])];
      case 'regexp':
        return [`/${one.pattern}/`];
      default:
        return [unknownPart];
    }
  });
  // Of a setting with a default the default is what the code says.
  const known = paths.filter((path) => path !== unknownPart);
  return value.kind === 'union' && known.length > 0 ? known : paths;
}

/**
 * Whether nobody can say where a route lies: what its path ends in is unknown. Under a prefix that is not known (the environment sets it) it
 * lies where its siblings do.
 */
export function isOutOfSight(path: string): boolean {
  return segments(path).findLast((segment) => !segment.startsWith(':'))?.includes(unknownPart) === true;
}

/**
 * Whether a prefix may be how a path begins (`exact`: all of the path), where a part of either is not known and may stand for any number of
 * segments. A beginning that both share is the same setting for both.
 */
export function mayCover(prefix: string, path: string, exact = false): boolean {
  const [wanted, given] = [segments(prefix), segments(path)];
  const differs = wanted.findIndex((segment, at) => segment !== given[at]);
  const shared = differs === -1 ? wanted.length : differs;
  const [left, right] = [wanted.slice(shared), given.slice(shared)];
  return [...left, ...right].some((segment) => segment.includes(unknownPart)) && mayBegin(left, right, exact);
}

function mayBegin(wanted: readonly string[], given: readonly string[], exact: boolean): boolean {
  const [first, ...rest] = wanted;
  const [other, ...below] = given;
  if (other?.includes(unknownPart)) return true;
  if (first === undefined) return !exact || other === undefined;
  if (first.includes(unknownPart)) return mayBegin(rest, given, exact) || (other !== undefined && mayBegin(wanted, below, exact));
  if (isRest.test(first)) return true;
  return other !== undefined && covers(first, other) && mayBegin(rest, below, exact);
}

/** The texts that pieces with holes stand for; a hole that may be a few known texts (a setting with a default) is each of them. */
function textsOf({ parts }: TextValue): readonly string[] {
  return parts.reduce<readonly string[]>((texts, part) => {
    const pieces = typeof part === 'string' ? [part] : part.kind === 'union' ? pathsOf(part) : [unknownPart];
    return texts.length * pieces.length > maxTexts ? texts.map((text) => text + unknownPart) : texts.flatMap((text) => pieces.map((piece) => text + piece));
  }, ['']);
}

const maxTexts = 8;

/** Joins a prefix and a path, with one slash between and none at the end. */
export function joinPath(prefix: string, path: string): string {
  const joined = `${prefix}/${path}`.replace(/\/{2,}/g, '/');
  const trimmed = joined.length > 1 ? joined.replace(/\/$/, '') : joined;
  return trimmed === '' ? '/' : trimmed;
}

/** Whether everything under `prefix` includes `path`; a part that is not known covers nothing for sure. */
export function covers(prefix: string, path: string): boolean {
  if (prefix === '/' || prefix === '') return true;
  const wanted = segments(/[)?]$/.test(prefix) ? prefix.replace(anythingBelow, '') : prefix);
  const given = segments(path);
  for (let at = 0; at < wanted.length; at += 1) {
    const segment = wanted[at] ?? '';
    if (isRest.test(segment)) return true;
    const other = given[at];
    if (other === undefined) return segment.endsWith('?');
    if (segment === other || segment.startsWith(':') || segment.toLowerCase() === other.toLowerCase()) continue;
    if (!/[()*+?]/.test(segment)) return false;
    if (!isSpelledBy(segment, other)) return false;
    // What ends in a star goes on below.
    if (/\*\)?$/.test(segment)) return true;
  }
  return true;
}

/** Whether a segment of a pattern (`user*`, `(orders|items)`, `colou?r`) stands for this one. */
function isSpelledBy(segment: string, other: string): boolean {
  return cheapExpression(`^${segment.replace(/(?<![.)\]])\*/g, '.*')}$`, 'i')?.test(other) === true;
}

/** `/users(/.*)?`: the path, and what lies below it. Its slash would part it in the middle. */
const anythingBelow = /\(\/\.\*\)\??$/;
const isRest = /^(?:\(\.\*\)|\*\w*|\{\*\w+\})$/;

/** Every route is held against the path of every element before it: what a path is made of is asked for again and again. */
const known = new Map<string, readonly string[]>();
const maxKnown = 10_000;

function segments(path: string): readonly string[] {
  const old = known.get(path);
  if (old) return old;
  if (known.size >= maxKnown) known.clear();
  const parts = path.split('/').filter((segment) => segment !== '');
  known.set(path, parts);
  return parts;
}

/**
 * The path as the inventory shows it: parameters as `:name`, however the framework writes them (`{id}`, `:id{[0-9]+}`,
 * `:id(\\d+)`). What may be left out stays marked as such (`:id?`).
 */
export function servedPath(path: string): string {
  const plain = /[{(]/.test(path) ? path.replace(/(:\w+)(?:\{[^{}]*\}|\((?:[^()]|\([^()]*\))*\))/g, '$1').replace(/\{(\w+)([*?]?)\d*\}/g, ':$1$2') : path;
  return plain.replaceAll(unknownPart, ':unknown');
}

/** Whether a parameter stands for some texts only. */
export function isConstrained(path: string): boolean {
  return /:\w+[({]/.test(path);
}
