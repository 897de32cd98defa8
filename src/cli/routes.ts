import type { Endpoint } from '../facts/index.js';

/** Whether a route serves a path as a caller writes it: `/orders/:id` serves `/orders/42`. */
export function servesPath(route: string, path: string): boolean {
  const [own, asked] = [segments(route), segments(path)];
  for (const [at, segment] of own.entries()) {
    if (/^\*|^\{\*|^\(\.\*\)$/.test(segment)) return true;
    const other = asked[at];
    if (other === undefined || (!segment.startsWith(':') && segment.toLowerCase() !== other.toLowerCase())) return false;
  }
  return own.length === asked.length;
}

/** Routes that the person may have meant: the same path with another method first, then those that share most of it. */
export function similarRoutes(endpoints: readonly Endpoint[], { path }: { readonly path: string }): readonly string[] {
  const asked = segments(path);
  const scored = endpoints.map((endpoint) => ({ name: `${endpoint.method} ${endpoint.path}`, score: servesPath(endpoint.path, path) ? Infinity : shared(segments(endpoint.path), asked) }));
  const names = scored.filter(({ score }) => score > 0).sort((left, right) => (left.score === right.score ? 0 : right.score - left.score)).map(({ name }) => name);
  return [...new Set(names)].slice(0, 5);
}

function shared(ones: readonly string[], others: readonly string[]): number {
  return ones.filter((one) => !one.startsWith(':') && others.includes(one)).length;
}

function segments(path: string): readonly string[] {
  return path.split('/').filter((segment) => segment !== '');
}
