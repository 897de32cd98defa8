import type { Carrier, Endpoint, OptionSite, Span } from '../facts/index.js';
import { frameworkTraits } from './frameworks.js';
import { groupBy } from './group-by.js';
import { spanKey } from './places.js';
import { isPublicPath } from './words.js';

/** Routes that any site can make a signed-in browser call: one entry for each session, or for each application with a cookie of its own. */
export interface ForgeableRoutes {
  /** Where the session is put before the routes; else the first route. */
  readonly at: Span;
  readonly first: Endpoint;
  readonly others: number;
  /** What the browser sends by itself, as the code spells it. */
  readonly by: Carrier;
}

/** What by its name is there to tell who started a request. Such names only silence. */
const checkWord = /c?srf|xsrf|origin|referr?er|requested-with|sec-fetch|same-?site/i;

/** Routes that change something for whoever a session or a cookie names, with nothing that tells who started the request. */
export function forgeableRoutes(endpoints: readonly Endpoint[], sites: readonly OptionSite[]): readonly ForgeableRoutes[] {
  const found = endpoints.flatMap((route) => {
    const by = isForgeable(route) ? carrierOf(route) : undefined;
    const at = by && placeOf(route, by, sites);
    return by && at ? [{ route, by, at }] : [];
  });
  const groups = groupBy(found, ({ route, by, at }) => (at === route.span ? `${route.app} ${by.from}` : spanKey(at)));
  return [...groups.values()].flatMap(([first, ...others]) => (first ? [{ at: first.at, first: first.route, others: others.length, by: first.by }] : []));
}

/** Whether a form on another site can send what the route takes. Other methods, and JSON, a browser asks about before it sends them. */
function isForgeable(route: Endpoint): boolean {
  const { method, chain, unresolved, csrf, development, auth, path } = route;
  if ((method !== 'POST' && method !== 'ALL') || csrf || development || unresolved.length > 0 || auth.state !== 'required' || isPublicPath(path)) return false;
  if (chain.some((element) => element.kind === 'opaque' || element.kind === 'csrf' || element.refuses === true || checkWord.test(element.name))) return false;
  return chain.some((element) => element.forms) || frameworkTraits[route.framework].readsForms === true || actsOnUrl(route);
}

/** It writes, and what the client says of it stands in the URL. */
function actsOnUrl({ data }: Endpoint): boolean {
  const writes = data.accesses.filter(({ does }) => does === 'create' || does === 'update' || does === 'delete');
  const decided = writes.flatMap((access) => [...access.filter.keys, ...access.data.keys]);
  return writes.every((access) => !access.filter.whole && !access.data.whole && !access.data.open) && decided.some(({ source }) => source?.origin === 'params' || source?.origin === 'query') && decided.every(({ source }) => source?.origin !== 'body' && source?.origin !== 'file');
}

/** What the checks of a route go by, if a browser sends all of it by itself. A check that shows nothing may go by anything. */
function carrierOf({ auth, chain }: Endpoint): Carrier | undefined {
  const required = auth.by.filter(({ span }) => !chain.some((element) => element.span === span && element.optional));
  if (required.some(({ knownBy }) => !knownBy)) return undefined;
  const left = chain.flatMap((element) => (element.kind === 'pass' || element.optional ? (element.knownBy ?? []) : []));
  const seen = [...auth.by.flatMap(({ knownBy }) => knownBy ?? []), ...left];
  // A page of another site cannot set headers of its own; one that holds the token itself may stand in for a cookie.
  if (seen.some(({ from, label }) => checkWord.test(label) || (from === 'header' && !/authori[sz]ation|cookie/i.test(label)))) return undefined;
  const isSent = ({ from }: Carrier): boolean => from === 'session' || from === 'cookie';
  if (required.some(({ knownBy }) => knownBy?.every(({ from }) => from === 'header'))) return undefined;
  return seen.find(isSent);
}

/** Where to put a check, if every place that may set the cookie lets other sites have it sent: where the session is put before the route, or the route. */
function placeOf(route: Endpoint, { from, label }: Carrier, sites: readonly OptionSite[]): Span | undefined {
  const ofKind = sites.filter(({ note, context }) => note === from && (from === 'session' || names(label, context)));
  const element = from === 'session' ? route.chain.find((one) => ofKind.some(({ span }) => holds(one.span, span))) : undefined;
  const candidates = element ? ofKind.filter(({ span }) => holds(element.span, span)) : ofKind;
  return candidates.length > 0 && candidates.every(({ state }) => state === 'weak' || state === 'missing') ? (element?.span ?? route.span) : undefined;
}

function holds(outer: Span, inner: Span): boolean {
  return outer.file === inner.file && outer.start <= inner.start && inner.end <= outer.end;
}

/** Whether what is read (`req.cookies.token`) is the cookie that a call sets: its name is among the texts of that call. */
function names(label: string, context: string): boolean {
  const name = /[.['"]([\w-]+)['"\])]*$/.exec(label)?.[1];
  return name === undefined || name === 'get' || /cookies?$/i.test(name) || context.split(' ').includes(name);
}
