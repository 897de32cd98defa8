import type { ChainElement, DataAccess, DataSource, DecidedKey, Endpoint, Span } from '../facts/index.js';

/** A stored record that a caller names, on a route where callers are known and nothing asks whether it is theirs. */
export interface UnownedAccess {
  readonly route: Endpoint;
  readonly access: DataAccess;
  /** The key of the record, and where the caller gives it. */
  readonly key: string;
  readonly source: DataSource;
  /** How the application ties records of this model to callers elsewhere. */
  readonly owner: Owner;
  /** Other routes that do the same by the same call. */
  readonly others: number;
}

/** A key of a model that another access leaves to the caller's identity. */
export interface Owner {
  readonly key: string;
  readonly span: Span;
  /** By what callers are known on routes that show it. */
  readonly guards: ReadonlySet<string>;
}

/** The checks of a chain by which callers are known; none where handlers do so themselves. */
export function guardsOf({ chain }: Endpoint): readonly string[] {
  return chain.flatMap((element) => (element.kind === 'auth' && !element.optional ? [element.name] : []));
}

/** Whether the callers of a route may be those to whom records belong: who comes with the key of a machine is nobody's user. */
export function mayOwn(route: Endpoint, { guards }: Owner): boolean {
  const own = guardsOf(route);
  return own.length === 0 || guards.size === 0 || own.some((name) => guards.has(name));
}

/** One owner for each name, with the checks of all routes that show it. */
export function keepOwner(owners: Map<string, Owner>, name: string, route: Endpoint, key: string, span: Span): void {
  const known = owners.get(name);
  owners.set(name, { key: known?.key ?? key, span: known?.span ?? span, guards: new Set([...(known?.guards ?? []), ...guardsOf(route)]) });
}

/** Names of a record's own key: `id`, `_id`, `uuid`, `order_id`. */
const identifier = /^(?:_?id|uuid|pk|key|guid|\w+_id|\w+[a-z]Id)$/;
/** Who made or touched something: its trail, not its owner. */
const trail = /^(?:created|updated|modified|deleted|changed|approved|reviewed|published)/i;
/** Paths of people who look after other people's records. They can only silence. */
export const office = /\/(?:admin|manage|management|backoffice|back-office|internal|moderat\w*|staff|super\w*|system)(?:\/|$)/i;

export function unowned(endpoints: readonly Endpoint[]): readonly UnownedAccess[] {
  const owners = ownersOf(endpoints);
  const makers = makersOf(endpoints);
  const open = openModels(endpoints);
  const found = new Map<string, UnownedAccess>();
  for (const route of endpoints) {
    if (!isAskedFor(route)) continue;
    for (const access of route.data.accesses) {
      const key = nameOfRecord(access);
      const model = access.model?.toLowerCase();
      const owner = model === undefined ? undefined : (owners.get(model) ?? (access.does === 'read' || access.does === 'list' ? undefined : makers.get(model)));
      if (!key?.source || model === undefined || !owner || open.has(model) || !mayOwn(route, owner) || isProfile(route, access, owner)) continue;
      const place = `${access.span.file}:${String(access.span.start)}`;
      const known = found.get(place);
      found.set(place, known ? { ...known, others: known.others + (known.route.handler === route.handler ? 0 : 1) } : { route, access, key: key.key, source: key.source, owner, others: 0 });
    }
  }
  return mutationsFirst([...found.values()]);
}

/** Others may look somebody up, unless all that is stored of them goes out: the record that a caller owns by its own id is their account. */
function isProfile(route: Endpoint, { does, model }: DataAccess, owner: Owner): boolean {
  return (does === 'read' || does === 'list') && isOwnId(owner) && !route.data.sent.some((record) => record.model === model);
}

/** Whether callers are tied to these records by being them. */
export function isOwnId({ key }: Owner): boolean {
  return /^(?:_?id|uuid|pk)$/.test(key);
}

/** A handler that reads a record and then writes it is told once, where it writes. */
function mutationsFirst(all: readonly UnownedAccess[]): readonly UnownedAccess[] {
  const writing = new Set(all.filter((one) => one.access.does !== 'read').map((one) => one.route));
  return all.filter((one) => one.access.does !== 'read' || !writing.has(one.route));
}

/** Whether a route is one on which callers are known, and nothing that was seen (or not seen into) says whose records it is for. */
function isAskedFor(route: Endpoint): boolean {
  return route.auth.state === 'required' && !route.public && !route.traits.issuesCredentials && isUntied(route);
}

/** Whether nothing that was seen, or not seen into, holds what a route does against who is calling. */
function isUntied(route: Endpoint): boolean {
  const { data, chain } = route;
  if (route.development || office.test(route.path)) return false;
  if (data.blind || data.relations.length > 0 || route.roles.length > 0) return false;
  if (mayRelate(chain)) return false;
  // A second check behind the one that knows the caller asks for more than that.
  if (new Set(chain.filter((element) => element.kind === 'auth' && !element.optional).map((element) => element.name)).size > 1) return false;
  return !data.accesses.some(tiesToCaller);
}

/** Whether something in a chain holds, or may hold, what is asked for against who is calling. What cannot be seen into but runs before callers are known does not. */
export function mayRelate(chain: readonly ChainElement[]): boolean {
  const known = chain.findIndex((element) => element.kind === 'auth' && !element.optional);
  return chain.some((element, at) => (element.kind === 'opaque' && at > known) || element.kind === 'role' || element.relates !== undefined);
}

/** A look-up by something of the client's choice (or of a record so found) and something else says whose it is. */
function tiesToCaller({ filter }: DataAccess): boolean {
  const named = filter.keys.some((key) => key.by === 'client' || key.by === 'record');
  return named && filter.keys.some((key) => key.by === 'principal' || key.by === 'unknown');
}

/** The key of a single record by which, and by nothing else, a client names it. */
export function nameOfRecord(access: DataAccess): DecidedKey | undefined {
  const { filter } = access;
  if (access.does === 'create' || filter.open || filter.whole || filter.keys.length === 0) return undefined;
  if (!filter.keys.every((key) => key.by === 'client' || key.by === 'constant')) return undefined;
  const clients = filter.keys.filter((key) => key.by === 'client');
  const [only] = clients;
  if (clients.length !== 1 || !only || !identifier.test(only.key)) return undefined;
  const isSingle = access.does === 'read' || access.does === 'update' || access.does === 'delete' || /^(?:_?id|uuid|pk)$/.test(only.key);
  return isSingle && (only.source?.origin === 'params' || only.source?.origin === 'query' || only.source?.origin === 'body') ? only : undefined;
}

/** For each model the key by which the application itself keeps callers to their own records. */
function ownersOf(endpoints: readonly Endpoint[]): ReadonlyMap<string, Owner> {
  const owners = new Map<string, Owner>();
  for (const route of endpoints) {
    if (route.auth.state !== 'required') continue;
    for (const { model, filter, span, does } of route.data.accesses) {
      if (model === undefined) continue;
      const key = filter.keys.find((one) => one.by === 'principal' && one.key !== '?' && !trail.test(one.key));
      if (key && does !== 'create') keepOwner(owners, model.toLowerCase(), route, key.key, span);
    }
  }
  return owners;
}

/** Names under which records keep whose they are. Others that are set to the caller (a reporter, a sender) do not keep everybody else out; the list only silences. */
export const ownerName = /^(?:user|owner|author|account|tenant|org|organi[sz]ation|customer|client|company|team|workspace)_?(?:id|uuid)?$/i;

/**
 * For each model the key that is set to the caller's identity where records are made. Others may well read what somebody made; that
 * they change it is another matter.
 */
function makersOf(endpoints: readonly Endpoint[]): ReadonlyMap<string, Owner> {
  const makers = new Map<string, Owner>();
  for (const route of endpoints) {
    if (route.auth.state !== 'required') continue;
    for (const { model, data: written, span, does } of route.data.accesses) {
      if (does !== 'create' || model === undefined) continue;
      const key = written.keys.find((one) => one.by === 'principal' && ownerName.test(one.key));
      if (key) keepOwner(makers, model.toLowerCase(), route, key.key, span);
    }
  }
  return makers;
}

/** Models of which anybody may read records one by one: what everybody sees has no owner to ask for. */
function openModels(endpoints: readonly Endpoint[]): ReadonlySet<string> {
  return new Set(endpoints.flatMap((endpoint) => (endpoint.auth.state === 'required' || endpoint.traits.issuesCredentials ? [] : endpoint.data.accesses.flatMap(({ does, model, filter }) => (model !== undefined && (does === 'read' || does === 'list') && filter.keys.every((key) => key.by === 'client' || key.by === 'constant') && !filter.open && !filter.keys.some((key) => /mail|user_?name|login|token|code/i.test(key.key)) ? [model.toLowerCase()] : [])))));
}

/** A link that a route makes for a file of the client's choice. */
export interface UnscopedLink {
  readonly route: Endpoint;
  readonly access: DataAccess;
  readonly source: DataSource;
}

/** Also where nobody has to say who they are: the link then is for everybody. */
export function unscopedLinks(endpoints: readonly Endpoint[]): readonly UnscopedLink[] {
  const found = new Map<string, UnscopedLink>();
  for (const route of endpoints) {
    if ((route.auth.state !== 'required' && route.auth.state !== 'none') || !isUntied(route)) continue;
    for (const access of route.data.accesses) {
      const [key] = access.link ? access.filter.keys : [];
      const place = `${access.span.file}:${String(access.span.start)}`;
      if (key?.by === 'client' && key.source && !key.bounded && !found.has(place)) found.set(place, { route, access, source: key.source });
    }
  }
  return [...found.values()];
}
