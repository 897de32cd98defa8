import { alternatives, cheapExpression, type TextValue, type Value } from '../evaluate/index.js';

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
  const wanted = segments(prefix);
  const given = segments(path);
  for (const [at, segment] of wanted.entries()) {
    if (/^(?:\(\.\*\)|\*\w*|\{\*\w+\})$/.test(segment)) return true;
    const other = given[at];
    if (other === undefined) return segment.endsWith('?');
    if (segment.startsWith(':') || segment.toLowerCase() === other.toLowerCase()) continue;
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

function segments(path: string): readonly string[] {
  return path.split('/').filter((segment) => segment !== '');
}

/**
 * The path as the inventory shows it: parameters as `:name`, however the framework writes them (`{id}`, `:id{[0-9]+}`,
 * `:id(\\d+)`). What may be left out stays marked as such (`:id?`).
 */
export function servedPath(path: string): string {
  const plain = /[{(]/.test(path) ? path.replace(/(:\w+)(?:\{[^{}]*\}|\((?:[^()]|\([^()]*\))*\))/g, '$1').replace(/\{(\w+)\}/g, ':$1') : path;
  return plain.replaceAll(unknownPart, ':unknown');
}

/** Whether a parameter stands for some texts only. */
export function isConstrained(path: string): boolean {
  return /:\w+[({]/.test(path);
}
