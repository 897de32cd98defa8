import type { Evidence, Place } from '../../facts/index.js';
import { alternatives, catalogue, flatten, isUndefined, matchesText, readMember, valueAtPlace, type Evaluator, type Value } from '../../evaluate/index.js';
import { covers } from '../routes/paths.js';

/** An element that lets some requests past another one, which it wraps. */
export interface Exempting {
  readonly inner: Value;
  readonly options: Value | undefined;
  /** The options are patterns of paths. */
  readonly patterns?: true;
  /** What makes it. */
  readonly name: string;
}

/** What is asked for, as the application serves it. */
interface Asked {
  readonly path: string;
  /** The path under which the element is mounted; absent where that is not known. */
  readonly below?: string;
  /** Absent where the route answers several. */
  readonly method?: string;
}

/** The element that a call of a package wraps, with what it lets past. */
export function exempting(evaluator: Evaluator, value: Value): Exempting | undefined {
  if (value.kind !== 'external' || !value.origin.endsWith('()')) return undefined;
  const row = catalogue.meanings(value.origin.slice(0, -2)).find((meaning) => meaning.is === 'exempts');
  if (row?.is !== 'exempts') return undefined;
  const at = (place: Place): Value | undefined => valueAtPlace(evaluator, place, { args: value.args ?? [], ...(value.receiver && { receiver: value.receiver }) });
  const inner = at(row.of);
  return inner && { inner, options: at(row.options), ...(row.patterns && { patterns: true }), name: value.origin.slice(value.origin.lastIndexOf(':') + 1).replace(/^.*\)\./, '').replace(/\(\)$/, '') };
}

/**
 * Whether a request is let past for what it asks for: its path is one of those listed (a text is the whole path), with the methods that stand beside it, or its
 * method is. What a function decides is not looked at.
 */
export function letsPast(evaluator: Evaluator, { options, patterns }: Exempting, { path, below, method }: Asked, evidence: Evidence): Evidence | undefined {
  if (patterns) return options && flatten([options]).some((one) => one.kind === 'constant' && isMatched(String(one.value), path)) ? { ...evidence, reason: 'its path is named' } : undefined;
  if (options?.kind !== 'object') return undefined;
  const member = (name: string, of: Value = options): readonly Value[] => flatten([readMember(evaluator, of, name)]).filter((one) => !isUndefined(one));
  const [original] = member('useOriginalUrl');
  const isMounted = original?.kind === 'constant' && original.value === false;
  const seen = filled(isMounted ? withoutMount(path, below) : path);
  if (seen === undefined) return undefined;
  const hasMethod = (list: readonly Value[]): boolean => method !== undefined && list.some((one) => one.kind === 'constant' && String(one.value).toUpperCase() === method);
  const isNamed = (one: Value): boolean => {
    if (one.kind !== 'object') return isPath(one, seen);
    const methods = [...member('methods', one), ...member('method', one)];
    return member('url', one).some((url) => isPath(url, seen)) && (methods.length === 0 || hasMethod(methods));
  };
  // Where it may be one of several lists, all of them need to name it.
  if (alternatives(readMember(evaluator, options, 'path')).every((list) => flatten([list]).some((one) => !isUndefined(one) && isNamed(one)))) return { ...evidence, reason: 'its path is named' };
  if (hasMethod(member('method'))) return { ...evidence, reason: 'its method is named' };
  return member('ext').some((one) => one.kind === 'constant' && typeof one.value === 'string' && seen.endsWith(one.value)) ? { ...evidence, reason: 'the ending of its path is named' } : undefined;
}

/** Where it may be one of several, all of them need to say so. */
function isPath(value: Value, path: string): boolean {
  return alternatives(value).every((one) => (one.kind === 'regexp' ? matchesText(one, path) === true : one.kind === 'constant' && one.value === path));
}

/** Whether a pattern of routes (`/public/*`, `/login`) is about a path. */
function isMatched(pattern: string, path: string): boolean {
  return covers(pattern, path) && (pattern.includes('*') || covers(path, pattern));
}

function withoutMount(path: string, below: string | undefined): string | undefined {
  if (below === undefined) return undefined;
  const rest = path.slice(below.replace(/\/$/, '').length);
  return rest === '' ? '/' : rest;
}

/** With something where callers choose. */
function filled(path: string | undefined): string | undefined {
  return path?.split('/').map((segment) => (/[:*{(]/.test(segment) ? '1' : segment)).join('/');
}
