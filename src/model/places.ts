import type { Endpoint, Span } from '../facts/index.js';

/** Where the application that serves most routes is created, else its first route. */
export function homeOf(endpoints: readonly Endpoint[], apps: readonly { readonly id: string; readonly span: Span }[]): Span | undefined {
  const routesOf = (id: string): number => endpoints.filter((endpoint) => endpoint.app === id).length;
  const served = apps.map(({ id, span }) => ({ span, routes: routesOf(id) })).filter(({ routes }) => routes > 0);
  const most = Math.max(...served.map(({ routes }) => routes));
  const spans = served.length > 0 ? served.filter(({ routes }) => routes === most).map(({ span }) => span) : endpoints.map(({ span }) => span);
  return spans.sort((left, right) => (left.file === right.file ? left.start - right.start : left.file < right.file ? -1 : 1))[0];
}

/** Tells places in the code apart. */
export function spanKey({ file, start }: Span): string {
  return `${file}:${String(start)}`;
}

export function isWithin(inner: Span, outer: Span): boolean {
  return inner.file === outer.file && inner.start >= outer.start && inner.end <= outer.end;
}
