import type { Endpoint, Flow } from '../facts/index.js';
import { groupBy } from './group-by.js';
import type { ModelParts } from './model.js';

/** A message to whom the request names, on a route that anybody may call as often as they like. */
export interface UnlimitedMessage {
  readonly route: Endpoint;
  readonly flow: Flow;
}

/** Such messages, one for each route, where the whole chain was seen and nothing in it or in the handler counts or asks who is calling. */
export function unlimitedMessages(parts: ModelParts): readonly UnlimitedMessage[] {
  if (parts.settings.gateway.rateLimit) return [];
  const flows = new Map(parts.flows.flatMap((flow) => (flow.risk === 'recipient' ? [[`${flow.callSpan.file}:${String(flow.callSpan.start)}`, flow] as const] : [])));
  return parts.endpoints.flatMap((route) => {
    const { traits, auth, limiter, development, unresolved } = route;
    if (limiter || development || unresolved.length > 0 || traits.mayLimit || traits.readsCaller || traits.refuses || auth.state !== 'none') return [];
    const [call] = traits.messages;
    const flow = call && flows.get(`${call.file}:${String(call.start)}`);
    return flow ? [{ route, flow }] : [];
  });
}

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
