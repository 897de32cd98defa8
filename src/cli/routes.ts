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
  return ones.filter((one) => !one.startsWith(':') && others.some((other) => one === other || isNear(one, other))).length;
}

/** Whether two words differ by one letter, or by two that changed places: `serch`, `saerch`. */
function isNear(one: string, other: string): boolean {
  if (Math.min(one.length, other.length) < 4 || Math.abs(one.length - other.length) > 1) return false;
  let [from, back] = [0, 0];
  while (from < one.length && one[from] === other[from]) from += 1;
  while (back < Math.min(one.length, other.length) - from && one.at(-1 - back) === other.at(-1 - back)) back += 1;
  const [left, right] = [one.slice(from, one.length - back), other.slice(from, other.length - back)];
  return (left.length <= 1 && right.length <= 1) || (left.length === 2 && left === `${right.charAt(1)}${right.charAt(0)}`);
}

function segments(path: string): readonly string[] {
  return path.split('/').filter((segment) => segment !== '');
}
