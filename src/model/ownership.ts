import type { ChainElement, DataAccess, DataSource, DecidedKey, Endpoint, Span } from '../facts/index.js';
import { isRoleName } from './words.js';

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

/** What shows that records of a model belong to callers, and by which key. */
export interface Owner {
  readonly key: string;
  readonly span: Span;
  /** By what callers are known on routes that show it. */
  readonly guards: ReadonlySet<string>;
  /** It only follows from what is stored: a password, a column that names somebody. */
  readonly stored?: true;
}

/** The checks of a chain by which callers are known; none where handlers do so themselves. */
function guardsOf({ chain }: Endpoint): readonly string[] {
  return chain.flatMap((element) => (element.kind === 'auth' && !element.optional ? [element.name] : []));
}

/** Whether the callers of a route may be those to whom records belong: who comes with the key of a machine is nobody's user. */
export function mayOwn(route: Endpoint, { guards }: Owner, kin: Kin): boolean {
  const own = guardsOf(route);
  if (own.length === 0 || guards.size === 0) return true;
  const roots = new Set([...guards].map((name) => kin(name)));
  return own.some((name) => roots.has(kin(name)));
}

/** One name for all checks that know the same callers. */
export type Kin = (name: string) => string;

/** Calls that only read what a request brings: two checks that go by headers may know different callers. */
const reading = new Set(['header()', 'get()', 'getHeader()', 'cookie()', 'getCookie()']);

/** Checks that stand before one route together know the same callers, and so do those that run the same check of a package. */
export function kinOf(endpoints: readonly Endpoint[]): Kin {
  const parents = new Map<string, string>();
  const root: Kin = (name) => {
    const parent = parents.get(name);
    return parent === undefined ? name : root(parent);
  };
  for (const route of endpoints) {
    const known = route.chain.filter((element) => element.kind === 'auth' && !element.optional);
    const [first] = known;
    for (const { name, knownBy = [] } of known) {
      const calls = knownBy.flatMap(({ label }) => (label.endsWith('()') ? [label.slice(label.lastIndexOf('.') + 1)] : [])).filter((call) => !reading.has(call));
      for (const other of [name, ...calls]) if (first && root(first.name) !== root(other)) parents.set(root(other), root(first.name));
    }
  }
  return root;
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
  const accounts = accountsOf(endpoints);
  const open = openModels(endpoints);
  return gather(endpoints, isAskedFor, (access, model) => {
    const isRead = access.does === 'read' || access.does === 'list';
    // What everybody reads, not everybody changes.
    if (isRead) return open.has(model) ? undefined : owners.get(model);
    if (writesRole(access)) return undefined;
    const owner = owners.get(model) ?? makers.get(model);
    const isTheirs = owner && (!open.has(model) || (owners.has(model) && (ownerName.test(owner.key) || isOwnId(owner))));
    return isTheirs ? owner : (accounts.get(model) ?? accountBy(access));
  });
}

/**
 * The same by what is stored alone: a column that names somebody, or a password. Where nobody has to say who they are, only accounts are
 * asked for: what is made public belongs to somebody as well.
 */
export function unownedBySchema(endpoints: readonly Endpoint[]): readonly UnownedAccess[] {
  const told = new Set(unowned(endpoints).map(({ access }) => placeOf(access)));
  const accounts = accountsOf(endpoints);
  const open = openModels(endpoints);
  const isOpen = (route: Endpoint): boolean => route.auth.state === 'none' && route.unresolved.length === 0 && !route.public && !route.traits.issuesCredentials && isUntied(route);
  const found = gather(endpoints, (route) => isAskedFor(route) || isOpen(route), (access, model, route) => {
    if (writesRole(access)) return undefined;
    const account = accounts.get(model) ?? accountBy(access);
    return account ?? (route.auth.state === 'none' || open.has(model) ? undefined : columnOf(access));
  });
  return found.filter(({ access }) => !told.has(placeOf(access)));
}

/** Accesses to single records that a client names, on routes that are asked for, to models that have an owner. */
function gather(endpoints: readonly Endpoint[], asks: (route: Endpoint) => boolean, ownerOf: (access: DataAccess, model: string, route: Endpoint) => Owner | undefined): readonly UnownedAccess[] {
  const found = new Map<string, UnownedAccess>();
  const kin = kinOf(endpoints);
  for (const route of endpoints) {
    if (!asks(route)) continue;
    for (const access of route.data.accesses) {
      const key = nameOfRecord(access);
      const model = access.model?.toLowerCase();
      const owner = model === undefined ? undefined : ownerOf(access, model, route);
      if (!key?.source || !owner || !mayOwn(route, owner, kin) || isProfile(route, access, owner)) continue;
      const known = found.get(placeOf(access));
      found.set(placeOf(access), known ? { ...known, others: known.others + (known.route.handler === route.handler ? 0 : 1) } : { route, access, key: key.key, source: key.source, owner, others: 0 });
    }
  }
  return mutationsFirst([...found.values()]);
}

function placeOf({ span }: DataAccess): string {
  return `${span.file}:${String(span.start)}`;
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
  return route.auth.state === 'required' && !route.public && !route.traits.issuesCredentials && !route.traits.checksSignature && isUntied(route);
}

/** Whether nothing that was seen, or not seen into, holds what a route does against who is calling. */
export function isUntied(route: Endpoint, silenceOffice = true): boolean {
  const { data, chain } = route;
  if (route.development || (silenceOffice && office.test(route.path))) return false;
  if (data.blind || data.relations.length > 0 || route.roles.length > 0) return false;
  if (mayRelate(chain)) return false;
  if (asksForMore(chain)) return false;
  return !data.accesses.some(tiesToCaller);
}

/** A second check behind the one that knows the caller asks for more than that, unless it goes by what the caller sends, too. */
function asksForMore(chain: readonly ChainElement[]): boolean {
  const [first, ...others] = chain.filter((element) => element.kind === 'auth' && !element.optional);
  return others.some((element) => element.name !== first?.name && (element.knownBy === undefined || element.knownBy.some(({ from }) => from === 'identity')));
}

/** Whether something in a chain holds, or may hold, what is asked for against who is calling. What cannot be seen into but runs before callers are known does not. */
export function mayRelate(chain: readonly ChainElement[]): boolean {
  const known = chain.findIndex((element) => element.kind === 'auth' && !element.optional);
  return chain.some((element, at) => ((element.kind === 'opaque' || element.asksElsewhere === true) && at > known) || element.kind === 'role' || element.relates !== undefined);
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

/** What of a record only the caller it stands for can have brought. */
const credential = /^(?:(?:hashed|encrypted|user)_?)?(?:password|passwd|pwd)(?:_?(?:hash|hashed|digest))?$/i;
const someone = /^(?:user|owner|author|account|customer)_?(?:id|uuid)?$/i;

/** Models of which checks of callers look up the record that the caller is. */
function accountsOf(endpoints: readonly Endpoint[]): ReadonlyMap<string, Owner> {
  const accounts = new Map<string, Owner>();
  for (const route of endpoints) for (const { finds = [], evidence } of route.chain) for (const model of finds) if (!accounts.has(model.toLowerCase())) accounts.set(model.toLowerCase(), { key: 'id', span: evidence.span, guards: new Set(), stored: true });
  return accounts;
}

/** Records with a password are those of callers. */
function accountBy({ fields = [], span }: DataAccess): Owner | undefined {
  return fields.some((name) => credential.test(name)) ? { key: 'id', span, guards: new Set(), stored: true } : undefined;
}

/** A column that names somebody. */
function columnOf({ fields = [], span }: DataAccess): Owner | undefined {
  const key = fields.find((name) => someone.test(name));
  return key === undefined ? undefined : { key, span, guards: new Set(), stored: true };
}

/** Who assigns roles is asked for another thing than whose record it is. */
export function writesRole({ does, data }: DataAccess): boolean {
  return does === 'update' && data.keys.some(({ key, by }) => (by === 'client' || by === 'constant') && isRoleName(key));
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
