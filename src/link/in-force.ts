import type { ChainElement, ChainKind, Endpoint } from '../facts/index.js';
import { catalogue, type Value } from '../evaluate/index.js';
import type { Registration } from './collector.js';
import { covers, pathsOf } from './paths.js';
import type { Active } from './placements.js';

/** What an element mounts, and where below its own path; most stand for themselves. */
export function mountOf(element: Value): { readonly value: Value; readonly paths: readonly string[] } {
  const row = element.kind === 'external' && element.args ? catalogue.meanings(element.origin).find((meaning) => meaning.is === 'mounts') : undefined;
  if (row?.is !== 'mounts' || element.kind !== 'external' || !element.args) return { value: element, paths: [''] };
  const [first, second] = [element.args[Number(row.url)], element.args[Number(row.at)]];
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

export function isInForce(one: Active, path: string): boolean {
  return covers(one.prefix, path) && (!one.exact || one.prefix.includes('*') || covers(path, one.prefix));
}

/** An element put under a path that is not known may hold for a route: a check there leaves the answer open. */
export function perhapsInForce(element: ChainElement): readonly ChainElement[] {
  if (element.kind !== 'auth' && element.kind !== 'role' && element.kind !== 'opaque') return [];
  return [{ ...element, kind: 'opaque', evidence: { ...element.evidence, reason: 'is put under a path that is not known' } }];
}

/** Elements of these kinds serve nothing: they pass on or refuse. */
export const passing: ReadonlySet<ChainKind | 'opaque'> = new Set(['auth', 'role', 'limiter', 'validator', 'parser', 'csrf', 'headers', 'cors'] as const);
