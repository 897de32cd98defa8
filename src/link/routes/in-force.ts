import type { ChainElement, ChainKind, Endpoint } from '../../facts/index.js';
import { alternatives, catalogue, cheapExpression, flatten, type Value } from '../../evaluate/index.js';
import type { Registration } from './registration.js';
import { covers, joinPath, mayCover, pathsOf, unknownPart } from './paths.js';
import type { Active } from './placements.js';

/** What an element mounts, and where below its own path; most stand for themselves. */
export function mountOf(element: Value): { readonly value: Value; readonly paths: readonly string[]; readonly apart?: boolean } {
  const row = element.kind === 'external' && element.args ? catalogue.meanings(element.origin).find((meaning) => meaning.is === 'mounts') : undefined;
  if (row?.is !== 'mounts' || element.kind !== 'external' || !element.args) return { value: element, paths: [''] };
  const second = element.args[Number(row.at)];
  if (row.url === undefined) return { value: second ?? element, paths: [''], apart: true };
  const first = element.args[Number(row.url)];
  return second ? { value: second, paths: pathsOf(first) } : { value: first ?? element, paths: [''] };
}

/** What a browser asks before it calls, answered by a package: no endpoint of the API. */
export function isPreflight({ methods, handler }: Extract<Registration, { kind: 'route' }>): boolean {
  if (handler?.kind !== 'external' || methods.some((method) => method !== 'OPTIONS')) return false;
  return catalogue.meanings(handler.origin).some((meaning) => meaning.is === 'middleware' && meaning.kind === 'cors');
}

/** Equal for readings of one route. */
export function endpointKey({ method, path, span }: Pick<Endpoint, 'method' | 'path' | 'span'>): string {
  return `${method} ${path} ${span.file}:${String(span.start)}`;
}

/** Whether an element runs for a path, whatever the methods. */
export function isInForce(one: Active, path: string): boolean {
  return standing(one, path, []) === 'yes';
}

/** Whether an element runs before a route for these methods. A part of a path that is not known, and methods of which it is for some, leave it open. */
export function standing({ prefix, exact, pattern, methods }: Active, path: string, asked: readonly string[]): 'yes' | 'perhaps' | 'no' {
  const some = methods && asked.length > 0 ? asked.filter((method) => methods.includes(method)) : asked;
  if (some.length === 0 && asked.length > 0) return asked.includes('ALL') ? 'perhaps' : 'no';
  const runs = pattern ? finds(pattern, path) : covers(prefix, path) && (!exact || prefix.includes('*') || covers(path, prefix)) ? 'yes' : mayCover(prefix, path, exact === true) ? 'perhaps' : 'no';
  return runs === 'yes' && some.length < asked.length ? 'perhaps' : runs;
}

/** A parameter may be anything: one number and one word stand for all. */
function finds({ test, below }: NonNullable<Active['pattern']>, path: string): 'yes' | 'perhaps' | 'no' {
  const rest = below !== '' && covers(below, path) ? `/${path.split('/').filter((part) => part !== '').slice(below.split('/').filter((part) => part !== '').length).join('/')}` : path;
  if (rest.includes(unknownPart)) return 'perhaps';
  const found = ['1', 'a'].map((part) => test.test(rest.replace(/:\w+(?:\([^/]*\)|\{[^/]*\})?[?*+]?/g, part)));
  return found.every(Boolean) ? 'yes' : found.some(Boolean) ? 'perhaps' : 'no';
}

/** Where an element stands that is put under a path: under each that it may be. */
export function placesOf(url: Value | undefined, below: string): readonly Pick<Active, 'prefix' | 'pattern'>[] {
  const all = (url ? flatten(alternatives(url)).flatMap((one) => alternatives(one)) : [undefined]).flatMap((one) => {
    const test = one?.kind === 'regexp' ? cheapExpression(one.pattern, one.flags) : undefined;
    return pathsOf(one).map((path) => ({ prefix: joinPath(below, one?.kind === 'regexp' ? unknownPart : path), ...(test && { pattern: { test, below } }) }));
  });
  // Of a setting with a default the default is what the code says.
  const known = all.filter(({ prefix }) => prefix !== joinPath(below, unknownPart));
  return url?.kind === 'union' && known.length > 0 ? known : all;
}

/** An element put under a path that is not known may hold for a route: a check there leaves the answer open. */
export function perhapsInForce(element: ChainElement): readonly ChainElement[] {
  if (element.kind !== 'auth' && element.kind !== 'role' && element.kind !== 'opaque') return [];
  return [{ ...element, kind: 'opaque', evidence: { ...element.evidence, reason: 'is put under a path that is not known' } }];
}

/** Elements of these kinds serve nothing: they pass on or refuse. */
export const passing: ReadonlySet<ChainKind | 'opaque'> = new Set(['auth', 'role', 'limiter', 'validator', 'parser', 'csrf', 'headers', 'cors'] as const);
