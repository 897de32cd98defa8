import type { DataAccess, Endpoint } from '../facts/index.js';
import { groupBy } from './group-by.js';
import { isRead } from './methods.js';
import type { ModelParts } from './model.js';
import { asksForToken } from './one-time.js';
import { spanKey } from './places.js';
import { forgottenOpen } from './protection.js';
import { matchesRoute } from './route-globs.js';

/** A flow of business that may be run as often as a caller likes. */
export interface UnboundedFlow {
  readonly route: Endpoint;
  /** The records that anybody may make; undefined where the options name the flow. */
  readonly model?: string;
  /** Further routes of the same router that nothing bounds either. */
  readonly others: number;
}

/** Paths that machines call, or that open a session: other rules ask about them. They only silence. */
const notFlows = /\/(?:webhooks?|hooks?|callback|health\w*|metrics|graphql|log-?in|sign-?in|logout|refresh\w*|token|analytics|events?|track(?:ing)?|logs?|telemetry)(?:\/|$)/i;

/** Routes that make records for callers nobody knows, and those that the options name, where nothing bounds how often. One for each router. */
export function unboundedFlows(parts: ModelParts, named: readonly string[]): readonly UnboundedFlow[] {
  if (parts.settings.gateway.rateLimit) return [];
  // Where it was forgotten to ask who is calling, that comes first.
  const forgotten = forgottenOpen(parts);
  const found = parts.endpoints.flatMap((route): readonly Omit<UnboundedFlow, 'others'>[] => {
    if (!isUnbounded(route)) return [];
    if (named.some((glob) => matchesRoute(glob, route))) return [{ route }];
    const made = isForAnybody(route) && !forgotten.has(spanKey(route.span)) ? route.data.accesses.find(isMadeByClient) : undefined;
    return made ? [{ route, ...(made.model !== undefined && { model: made.model }) }] : [];
  });
  const groups = groupBy(found, ({ route }) => `${route.app} ${route.group}`);
  return [...groups.values()].flatMap(([first, ...others]) => (first ? [{ ...first, others: others.length }] : []));
}

function isUnbounded({ limiter, development, unresolved, traits, chain }: Endpoint): boolean {
  return !limiter && !development && unresolved.length === 0 && !traits.mayLimit && !chain.some((element) => element.kind === 'opaque' || element.kind === 'limiter' || element.counts);
}

function isForAnybody(route: Endpoint): boolean {
  return route.auth.state === 'none' && !route.traits.checksPassword && !route.traits.checksCode && !route.data.blind && !asksForToken(route) && !isRead(route.method) && !notFlows.test(route.path);
}

/** A record of which a client says something. */
function isMadeByClient({ does, data }: DataAccess): boolean {
  return does === 'create' && (data.whole !== undefined || data.keys.some((key) => key.by === 'client'));
}
