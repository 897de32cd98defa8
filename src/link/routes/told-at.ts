import type { Endpoint, Span } from '../../facts/index.js';
import { pathsOf } from './paths.js';
import type { Registration } from './registration.js';

interface Told {
  /** The calls that led to where it is registered, the nearest first. */
  readonly calls: readonly Span[];
  /** What the call that registers it says of it: its methods, and its path below the router. */
  readonly own: string;
}

const told = new WeakMap<Endpoint, Told>();

/** Takes note of how a route came to be registered. */
export function noteTold(endpoint: Endpoint, { callers, methods, url }: Extract<Registration, { kind: 'route' }>): void {
  if (callers) told.set(endpoint, { calls: callers, own: `${methods.join()} ${pathsOf(url).join()}` });
}

/**
 * Routes, each with the place that is its own. Where one call registers many of them (`const route = (path, handler) => app.get(path, handler)`), that is
 * the nearest of the calls that led to it which tells them apart; in a loop over a table, the handler.
 */
export function toldApart(endpoints: readonly Endpoint[]): readonly Endpoint[] {
  const places = new Map<Endpoint, Span>();
  for (const group of grouped(endpoints, ({ span }) => span).values()) tellApart(group, 0, places);
  return places.size === 0 ? endpoints : endpoints.map((endpoint) => moved(endpoint, places.get(endpoint)));
}

function tellApart(group: readonly Endpoint[], depth: number, places: Map<Endpoint, Span>): void {
  // What stands under several paths because its router does is one; so is what answers several methods.
  if (new Set(group.map((one) => told.get(one)?.own)).size < 2) return;
  const callAt = (one: Endpoint): Span | undefined => told.get(one)?.calls[depth];
  if (group.some((one) => callAt(one) !== undefined)) {
    for (const [, part] of grouped(group, (one) => callAt(one) ?? one.span)) {
      if (part.length < group.length) for (const one of part) places.set(one, callAt(one) ?? one.span);
      tellApart(part, depth + 1, places);
    }
    return;
  }
  const byHandler = grouped(group, ({ handler, span }) => handler?.span ?? span);
  if (byHandler.size > 1) for (const one of group) if (one.handler) places.set(one, headOf(one.handler));
}

function grouped(endpoints: readonly Endpoint[], place: (endpoint: Endpoint) => Span): ReadonlyMap<string, readonly Endpoint[]> {
  const groups = new Map<string, Endpoint[]>();
  for (const endpoint of endpoints) {
    const at = key(place(endpoint));
    groups.set(at, [...(groups.get(at) ?? []), endpoint]);
  }
  return groups;
}

function key({ file, start, end }: Span): string {
  return `${file}:${String(start)}-${String(end)}`;
}

/** The beginning of a function: its name, or the first of it. */
function headOf({ name, span }: NonNullable<Endpoint['handler']>): Span {
  return { ...span, end: Math.min(span.end, span.start + Math.max(1, name.length)) };
}

/** What stands beside the place where it was registered, for suggestions, is not said of another place. */
function moved(endpoint: Endpoint, span: Span | undefined): Endpoint {
  if (!span || key(span) === key(endpoint.span)) return endpoint;
  return { ...endpoint, span, chain: endpoint.chain.map(({ written: _written, ...element }) => element) };
}
