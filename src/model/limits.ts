import type { AppRecord, Endpoint, Flow, Span } from '../facts/index.js';
import { groupBy } from './group-by.js';
import { isRead } from './methods.js';
import type { ModelParts } from './model.js';
import { isWithin, spanKey } from './places.js';
import { wholeLists, type WholeList } from './whole-lists.js';

/** What anybody may ask for without end. */
export interface UnlimitedUse {
  /** Messages to whom the request names, one for each route. `signedIn`: only by callers who are known. */
  readonly messages: readonly UnlimitedMessage[];
  /** Routes by which anybody has a model that is paid for by use answer what they ask, the first of each file. */
  readonly models: readonly UnlimitedModel[];
  /** Routes that answer with every record of a kind, of which clients add more. */
  readonly lists: readonly WholeList[];
  /** Applications without any limiter. */
  readonly apps: readonly UnlimitedApp[];
}

/** A message to whom the request names, on a route that anybody may call as often as they like. */
export interface UnlimitedMessage {
  readonly route: Endpoint;
  readonly flow: Flow;
  readonly signedIn: boolean;
}

export interface UnlimitedModel {
  readonly route: Endpoint;
  readonly name: string;
  readonly call: Span;
  /** Further routes of the same file. */
  readonly others: number;
}

/** An application without any limiter, and the open routes that make its database work. */
export interface UnlimitedApp {
  readonly app: AppRecord;
  readonly first: Endpoint;
  readonly routes: readonly Endpoint[];
}

export function unlimitedUse(parts: ModelParts): UnlimitedUse {
  const lists = wholeLists(parts);
  return parts.settings.gateway.rateLimit ? { messages: [], models: [], apps: [], lists } : { messages: unlimitedMessages(parts), models: unlimitedModels(parts), apps: unlimitedApps(parts), lists };
}

/** Messages, one for each route, where the whole chain was seen and nothing in it or in the handler counts or asks who is calling. */
function unlimitedMessages(parts: ModelParts): readonly UnlimitedMessage[] {
  const flows = groupBy(parts.flows.filter(({ risk }) => risk === 'recipient'), (flow) => spanKey(flow.callSpan));
  return parts.endpoints.flatMap((route) => {
    const [call] = route.traits.messages;
    const to = (call && flows.get(spanKey(call))) ?? [];
    // Many routes may send by one function.
    const flow = to.find(({ source }) => route.handler && isWithin(source.span, route.handler.span)) ?? to[0];
    if (!flow) return [];
    const signedIn = route.auth.state === 'required' && route.roles.length === 0 && hasNoLimit(route);
    return signedIn || isForAnybody(route) ? [{ route, flow, signedIn }] : [];
  });
}

function unlimitedModels({ endpoints }: ModelParts): readonly UnlimitedModel[] {
  const found = endpoints.flatMap((route) => {
    const cost = isForAnybody(route) ? route.traits.costs.find(({ what, asked }) => asked && what === 'model') : undefined;
    return cost ? [{ route, name: cost.name, call: cost.span }] : [];
  });
  return [...groupBy(found, ({ route }) => route.span.file).values()].flatMap(([first, ...others]) => (first ? [{ ...first, others: others.length }] : []));
}

/** Whether the whole way to a route was seen, and nothing on it counts calls or asks who is calling. */
function isForAnybody(route: Endpoint): boolean {
  return hasNoLimit(route) && route.auth.state === 'none' && !route.traits.readsCaller && !route.traits.refuses;
}

function hasNoLimit({ limiter, development, unresolved, traits, chain }: Endpoint): boolean {
  return !limiter && !development && unresolved.length === 0 && !traits.mayLimit && !chain.some(({ kind, counts }) => kind === 'opaque' || counts);
}

/** Applications. A chain that was not seen as a whole may hold a limiter for everything, so one of these keeps its application out. */
function unlimitedApps(parts: ModelParts): readonly UnlimitedApp[] {
  return parts.apps.flatMap((app) => {
    const own = parts.endpoints.filter((endpoint) => endpoint.app === app.id);
    if (own.some(({ limiter, unresolved, traits }) => limiter !== undefined || unresolved.length > 0 || traits.mayLimit)) return [];
    const routes = own.filter(isOpenWork);
    const [first] = routes;
    // Where nobody is asked who they are, not even to write, that comes first: another rule says so of the application.
    const isOpenToAll = !own.some(({ auth }) => auth.state === 'required') && own.some(({ auth, method }) => auth.state === 'none' && !isRead(method));
    return first && !isOpenToAll ? [{ app, first, routes }] : [];
  });
}

/** Whether anybody may make the database list or write, or ask for work that takes long; rules of their own speak of passwords and messages. */
function isOpenWork({ auth, development, traits, data }: Endpoint): boolean {
  if (auth.state !== 'none' || development || traits.checksPassword || traits.checksCode || traits.messages.length > 0) return false;
  return traits.costs.length > 0 || data.accesses.some(({ does }) => does !== 'read' && does !== 'delete');
}

/** Routes of one router on which anybody may try passwords as often as they like. */
export interface UnlimitedSignIn {
  readonly first: Endpoint;
  readonly routes: readonly Endpoint[];
  /** A limiter that other routes have, as the code spells it. */
  readonly limiter: string | undefined;
}

/** Routes that compare a password for callers nobody knows yet, with no limiter in a chain that was seen as a whole. One entry for each router, and for each file that adds to it. */
export function unlimitedSignIns(parts: ModelParts): readonly UnlimitedSignIn[] {
  if (parts.settings.gateway.rateLimit) return [];
  const limiter = commonLimiter(parts.endpoints);
  const groups = groupBy(parts.endpoints.filter(isUnlimited), ({ app, group, span }) => `${app} ${group} ${span.file}`);
  return [...groups.values()].flatMap((routes) => (routes[0] ? [{ first: routes[0], routes, limiter }] : []));
}

function isUnlimited(endpoint: Endpoint): boolean {
  const { traits, chain } = endpoint;
  if (endpoint.limiter || endpoint.development || endpoint.unresolved.length > 0 || traits.mayLimit || chain.some(({ counts }) => counts)) return false;
  const isKnownCaller = chain.some((element) => (element.kind === 'auth' || element.kind === 'role') && !element.checksPassword && !element.optional);
  return !isKnownCaller && (traits.checksPassword || traits.checksCode === true || chain.some((element) => element.checksPassword));
}

/** The limiter that most routes have; one that stands before a single route serves that route's own ends. */
function commonLimiter(endpoints: readonly Endpoint[]): string | undefined {
  const [common] = [...groupBy(endpoints, (endpoint) => endpoint.limiter?.name)].sort(([, left], [, right]) => right.length - left.length);
  return common && common[1].length > 1 ? common[0] : undefined;
}
