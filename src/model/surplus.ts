import type { ApiDocument, Endpoint, UnreadDocument } from '../facts/index.js';
import { frameworkTraits } from './frameworks.js';
import { groupBy } from './group-by.js';
import { once } from './once.js';
import { shapeOf } from './path-shapes.js';

/** A route that no request reaches, because an earlier one answers all of them. */
export interface Unreached {
  readonly endpoint: Endpoint;
  readonly by: Endpoint;
}

/** Routes of a version that callers have no reason to leave, beside those of a later one; told at the first. */
export interface OldVersion {
  readonly endpoint: Endpoint;
  readonly version: string;
  readonly newer: Endpoint;
  readonly count: number;
}

/** Routes that are served though nobody should call them, or that nobody can. */
export interface Surplus {
  readonly unreached: readonly Unreached[];
  readonly old: readonly OldVersion[];
}

/** Routes that no request reaches lack nothing. */
export const unreachedAmong = once((endpoints: readonly Endpoint[]): ReadonlySet<Endpoint> => new Set(surplusIn(endpoints, undefined).unreached.map(({ endpoint }) => endpoint)));

/** `document`: what it calls deprecated is. */
export function surplusIn(endpoints: readonly Endpoint[], found: ApiDocument | UnreadDocument | undefined): Surplus {
  const document = found && 'problem' in found ? undefined : found;
  const served = endpoints.filter((one) => one.kind === 'http' && !one.development && !one.path.includes(':unknown'));
  return { unreached: [...groupBy(served, scopeOf).values()].flatMap(unreachedIn), old: [...groupBy(served, ({ app }) => app).values()].flatMap((routes) => oldVersions(routes, document)) };
}

/** Routes of which the order decides: of an application, or of one controller. Where the more specific one answers, none. */
function scopeOf({ framework, app, group, version = '' }: Endpoint): string | undefined {
  const { precedence } = frameworkTraits[framework];
  if (precedence === 'specific') return undefined;
  return precedence === 'controller' ? `${group} ${version}` : app;
}

function unreachedIn(routes: readonly Endpoint[]): readonly Unreached[] {
  const first = new Map<string, Endpoint>();
  // A path with parameters that stands for any text between slashes answers for fixed ones.
  const open = routes.flatMap((endpoint, at) => (isAnswering(endpoint) && !endpoint.constrained && /\/:\w+(?=\/|$)/.test(endpoint.path) && !/[*{(?+]/.test(endpoint.path) ? [{ endpoint, at, pattern: shapeOf(endpoint.path).pattern, depth: depthOf(endpoint.path) }] : []));
  const found = routes.flatMap((endpoint, at): readonly Unreached[] => {
    const key = `${endpoint.method} ${shapeOf(endpoint.path).key}`;
    const same = first.get(key);
    if (!same && isAnswering(endpoint) && !endpoint.constrained) first.set(key, endpoint);
    if (/[*{(?+]/.test(endpoint.path) || endpoint.decided) return [];
    const by = same ?? open.find((one) => one.at < at && one.endpoint.method === endpoint.method && one.depth === depthOf(endpoint.path) && one.pattern.test(endpoint.path))?.endpoint;
    return by && !isOne(by, endpoint) ? [{ endpoint, by }] : [];
  });
  // A call for several paths or methods does its work as long as one of them is reached.
  return found.filter(({ endpoint }, at) => routes.every((other) => !isOne(other, endpoint) || found.some((one) => one.endpoint === other)) && found.findIndex((one) => isOne(one.endpoint, endpoint)) === at);
}

/** Nothing that is registered behind it gets what it has taken. */
function isAnswering({ decided, traits, handler, unresolved }: Endpoint): boolean {
  return handler !== undefined && !decided && !traits.passesOn && !unresolved.some(({ reason }) => reason.includes('handler'));
}

function depthOf(path: string): number {
  return path.split('/').length;
}

/** One line that registers both: a table, or several paths. */
function isOne(left: Endpoint, right: Endpoint): boolean {
  return left.span.file === right.span.file && left.span.start === right.span.start;
}

const versionSegment = /\/v(\d+)(?=\/|$)/;

function oldVersions(routes: readonly Endpoint[], document: ApiDocument | undefined): readonly OldVersion[] {
  const retired = new Set(document?.operations.flatMap(({ deprecated, method, path }) => (deprecated ? document.bases.concat('').map((base) => `${method} ${shapeOf(`${base}/${path}`).key}`) : [])));
  const siblings = groupBy(routes, ({ method, path, version }) => (versionOf({ path, ...(version !== undefined && { version }) }) === undefined ? undefined : `${method} ${shapeOf(path.replace(versionSegment, '')).key}`));
  const found = new Map<string, { readonly endpoint: Endpoint; readonly version: string; readonly newer: Endpoint; count: number }>();
  for (const versions of siblings.values()) {
    const newest = versions.reduce((best, one) => (number(one) > number(best) ? one : best));
    for (const endpoint of versions) {
      if (number(endpoint) >= number(newest) || endpoint.deprecated || endpoint.hidden || retired.has(`${endpoint.method} ${shapeOf(endpoint.path).key}`)) continue;
      const version = `v${String(number(endpoint))}`;
      const known = found.get(version);
      if (known) known.count += 1;
      else found.set(version, { endpoint, version, newer: newest, count: 1 });
    }
  }
  return [...found.values()];
}

/** The version that a path names, or that callers ask for otherwise. */
function versionOf({ path, version }: Pick<Endpoint, 'path' | 'version'>): number | undefined {
  const text = versionSegment.exec(path)?.[1] ?? (version !== undefined && /^v?\d+$/.test(version) ? version.replace('v', '') : undefined);
  return text === undefined ? undefined : Number(text);
}

function number(endpoint: Endpoint): number {
  return versionOf(endpoint) ?? 0;
}
