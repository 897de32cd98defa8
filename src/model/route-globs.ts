import type { Endpoint } from '../facts/index.js';

const known = new Map<string, { readonly method: string; readonly path: RegExp }>();

/** What no path of a route comes near. Matching takes time by the number of `**` and the length of the path together. */
const longestPath = 500;
const mostWildcards = 4;

/** Whether a glob of the settings (`GET /health`, `* /public/**`) names a route. `*` stands for one segment, `**` for any. */
export function matchesRoute(glob: string, endpoint: Pick<Endpoint, 'method' | 'path'>): boolean {
  if (endpoint.path.length > longestPath || glob.split('**').length > mostWildcards) return false;
  const { method, path } = parse(glob);
  return (method === '*' || method === endpoint.method) && path.test(endpoint.path);
}

function parse(glob: string): { readonly method: string; readonly path: RegExp } {
  const cached = known.get(glob);
  if (cached) return cached;
  const [method = '*', path = '/**'] = glob.trim().split(/\s+/);
  const pattern = path
    .split('/')
    .map((segment) => (segment === '**' ? '.*' : segment.replace(/[.+?^${}()|[\]\\]/g, '\\$&').replaceAll('*', '[^/]*')))
    .join('/')
    .replaceAll('/.*', '(?:/.*)?');
  const parsed = { method: method.toUpperCase(), path: new RegExp(`^${pattern}$`) };
  known.set(glob, parsed);
  return parsed;
}
