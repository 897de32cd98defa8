import type { Endpoint } from '../facts/index.js';

const known = new Map<string, { readonly method: string; readonly path: RegExp }>();

/** Whether a glob of the settings (`GET /health`, `* /public/**`) names a route. `*` stands for one segment, `**` for any. */
export function matchesRoute(glob: string, endpoint: Pick<Endpoint, 'method' | 'path'>): boolean {
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
