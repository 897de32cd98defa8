import type { Endpoint } from '../facts/index.js';
import { groupBy } from './group-by.js';
import type { ModelParts } from './model.js';

/** Routes of one router on which anybody may try passwords as often as they like. */
export interface UnlimitedSignIn {
  readonly first: Endpoint;
  readonly routes: readonly Endpoint[];
  /** A limiter that other routes have, as the code spells it. */
  readonly limiter: string | undefined;
}

/** Routes that compare a password for callers nobody knows yet, with no limiter in a chain that was seen as a whole. One entry for each router. */
export function unlimitedSignIns(parts: ModelParts): readonly UnlimitedSignIn[] {
  if (parts.settings.gateway.rateLimit) return [];
  const limiter = commonLimiter(parts.endpoints);
  const groups = groupBy(parts.endpoints.filter(isUnlimited), ({ app, group }) => `${app} ${group}`);
  return [...groups.values()].flatMap((routes) => (routes[0] ? [{ first: routes[0], routes, limiter }] : []));
}

function isUnlimited(endpoint: Endpoint): boolean {
  const { traits, chain } = endpoint;
  if (endpoint.limiter || endpoint.development || endpoint.unresolved.length > 0 || traits.mayLimit) return false;
  const isKnownCaller = chain.some((element) => (element.kind === 'auth' || element.kind === 'role') && !element.checksPassword && !element.optional);
  return !isKnownCaller && (traits.checksPassword || chain.some((element) => element.checksPassword));
}

/** The limiter that most routes have; one that stands before a single route serves that route's own ends. */
function commonLimiter(endpoints: readonly Endpoint[]): string | undefined {
  const [common] = [...groupBy(endpoints, (endpoint) => endpoint.limiter?.name)].sort(([, left], [, right]) => right.length - left.length);
  return common && common[1].length > 1 ? common[0] : undefined;
}
