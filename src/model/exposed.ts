import type { Exposure } from '../facts/index.js';
import type { ModelParts } from './model.js';
import { isUnasked } from './protection.js';
import { matchesRoute } from './route-globs.js';
import { isPublicPath } from './words.js';

/** Internals that nothing protects: no check on the way, and no test that decides whether they are there. */
export function exposedInternals(parts: ModelParts, { apiDocs }: { readonly apiDocs: boolean }): readonly Exposure[] {
  const { settings } = parts;
  if (settings.gateway.auth) return [];
  return parts.exposures.filter((exposure) => {
    if (!isOpen(exposure, parts) || exposure.decided) return false;
    if (settings.publicRoutes.some((glob) => matchesRoute(glob, { method: 'GET', path: exposure.path }))) return false;
    if (exposure.what === 'api-docs') return apiDocs && isClosed(exposure.app, parts);
    return exposure.what !== 'metrics' || servesMore(exposure, parts);
  });
}

/** Nothing looks who is calling, or something does for whoever asks, and the route does not care. */
function isOpen({ auth, app, path }: Exposure, { endpoints }: ModelParts): boolean {
  if (auth.state !== 'optional') return auth.state === 'none';
  const routes = endpoints.filter((endpoint) => endpoint.app === app && endpoint.path === path);
  return routes.length > 0 && routes.every((route) => isUnasked(route, endpoints));
}

/** The description of an API that asks its callers who they are is not meant for everybody. */
function isClosed(app: string, { endpoints }: ModelParts): boolean {
  return endpoints.some((endpoint) => endpoint.app === app && endpoint.auth.state === 'required');
}

/** An application for metrics and probes alone listens where only they are asked for. */
function servesMore({ app, path }: Exposure, { endpoints }: ModelParts): boolean {
  return endpoints.some((endpoint) => endpoint.app === app && endpoint.path !== path && !isPublicPath(endpoint.path));
}
