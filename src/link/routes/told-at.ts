import type { Endpoint, Span } from '../../facts/index.js';

const callers = new WeakMap<Endpoint, readonly Span[]>();

/** Takes note of the calls that led to where a route is registered, the nearest first. */
export function noteCallers(endpoint: Endpoint, calls: readonly Span[] | undefined): void {
  if (calls && calls.length > 0) callers.set(endpoint, calls);
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
  if (!areSeveral(group)) return;
  if (group.some((one) => (callers.get(one)?.length ?? 0) > depth)) {
    for (const [, part] of grouped(group, (one) => callers.get(one)?.[depth] ?? one.span)) {
      if (part.length < group.length) for (const one of part) places.set(one, callers.get(one)?.[depth] ?? one.span);
      tellApart(part, depth + 1, places);
    }
    return;
  }
  const byHandler = grouped(group, ({ handler, span }) => handler?.span ?? span);
  if (byHandler.size > 1) for (const one of group) if (one.handler) places.set(one, headOf(one.handler));
}

/** What answers several methods, or under several paths, is one: it has one handler, and one way led there. */
function areSeveral(group: readonly Endpoint[]): boolean {
  return new Set(group.map((one) => [one.handler?.span ?? one.span, ...(callers.get(one) ?? [])].map(key).join())).size > 1;
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
