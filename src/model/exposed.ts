import type { Exposure } from '../facts/index.js';
import type { ModelParts } from './model.js';
import { matchesRoute } from './route-globs.js';
import { isPublicPath } from './words.js';

/** Internals that nothing protects: no check on the way, and no test that decides whether they are there. */
export function exposedInternals(parts: ModelParts, { apiDocs }: { readonly apiDocs: boolean }): readonly Exposure[] {
  const { settings } = parts;
  if (settings.gateway.auth) return [];
  return parts.exposures.filter((exposure) => {
    if (exposure.auth.state !== 'none' || exposure.decided) return false;
    if (settings.publicRoutes.some((glob) => matchesRoute(glob, { method: 'GET', path: exposure.path }))) return false;
    if (exposure.what === 'api-docs') return apiDocs && isClosed(exposure.app, parts);
    return exposure.what !== 'metrics' || servesMore(exposure, parts);
  });
}

/** The description of an API that asks its callers who they are is not meant for everybody. */
function isClosed(app: string, { endpoints }: ModelParts): boolean {
  return endpoints.some((endpoint) => endpoint.app === app && endpoint.auth.state === 'required');
}

/** An application for metrics and probes alone listens where only they are asked for. */
function servesMore({ app, path }: Exposure, { endpoints }: ModelParts): boolean {
  return endpoints.some((endpoint) => endpoint.app === app && endpoint.path !== path && !isPublicPath(endpoint.path));
}
