import type { Endpoint, PathBypass } from '../facts/index.js';
import type { ModelParts } from './data.js';
import { spanKey } from './places.js';
import { isPublicPath } from './words.js';

/** A check that goes by the path, with the route that a request gets to past it. */
export interface BypassablePathGuard extends PathBypass {
  readonly endpoint: Endpoint;
}

/** Checks that go by the path and can be dodged, each test once, where no other check of who is calling holds for the route. */
export function bypassablePathGuards({ endpoints, pathBypasses, settings }: ModelParts): readonly BypassablePathGuard[] {
  if (settings.gateway.auth) return [];
  const told = new Set<string>();
  return pathBypasses.flatMap((bypass) => {
    const place = spanKey(bypass.span);
    if (told.has(place)) return [];
    const { route, name, cause } = bypass;
    const endpoint = endpoints.find((one) => one.method === route.method && one.path === route.path && one.span.file === route.span.file && one.span.start === route.span.start);
    if (!endpoint || endpoint.development || isPublicPath(endpoint.path)) return [];
    const isOpen = cause === 'prefix' ? endpoint.auth.state === 'none' : endpoint.auth.by.every((check) => check.name === name);
    if (!isOpen) return [];
    told.add(place);
    return [{ ...bypass, endpoint }];
  });
}
