import type { CallerRelation, ChainElement, DataAccess, DataSource, DecidedKey, Endpoint, RoleCheck } from '../facts/index.js';
import { accountBy, accountsOf, isOwnId, isWholeAccount, kinOf, makersOf, mayOwn, openModels, ownerName, ownersOf, storedOwners, type Owner } from './owners.js';
import { once } from './once.js';
import { spanKey } from './places.js';
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

/** Names of a record's own key: `id`, `_id`, `uuid`, `order_id`. */
const identifier = /^(?:_?id|uuid|pk|key|guid|\w+_id|\w+[a-z]Id)$/;
/** Paths of people who look after other people's records. They can only silence. */
export const office = /\/(?:admin|manage|management|backoffice|back-office|internal|moderat\w*|staff|super\w*|system)(?:\/|$)/i;

export const unowned = once((endpoints: readonly Endpoint[]): readonly UnownedAccess[] => {
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
    const isTheirs = owner && (!open.has(model) || ownerName.test(owner.key) || (owners.has(model) && isOwnId(owner)));
    return isTheirs ? owner : (accounts.get(model) ?? accountBy(access));
  });
});

/**
 * The same by what is stored alone: a column that names somebody, or a password. Where nobody has to say who they are, only accounts are
 * asked for: what is made public belongs to somebody as well.
 */
export const unownedBySchema = once((endpoints: readonly Endpoint[]): readonly UnownedAccess[] => {
  const told = new Set(unowned(endpoints).map(({ access }) => placeOf(access)));
  const stored = storedOwners(endpoints);
  const makers = makersOf(endpoints);
  const open = openModels(endpoints);
  const isOpen = (route: Endpoint): boolean => route.auth.state === 'none' && route.unresolved.length === 0 && !route.public && !route.traits.issuesCredentials && isUntied(route);
  const found = gather(endpoints, (route) => isAskedFor(route) || isOpen(route), (access, model, route) => {
    if (writesRole(access)) return undefined;
    const account = stored.account(access);
    if (account || route.auth.state === 'none') return account;
    const isRead = access.does === 'read' || access.does === 'list';
    if (isRead && open.has(model)) return undefined;
    const within = stored.within(access, route);
    return isRead ? (stored.named(access) ?? within) : (makers.get(model) ?? stored.named(access) ?? within);
  });
  return found.filter(({ access }) => !told.has(placeOf(access)));
});

/** Accesses to single records that a client names, on routes that are asked for, to models that have an owner. */
function gather(endpoints: readonly Endpoint[], asks: (route: Endpoint) => boolean, ownerOf: (access: DataAccess, model: string, route: Endpoint) => Owner | undefined): readonly UnownedAccess[] {
  const found = new Map<string, UnownedAccess>();
  const kin = kinOf(endpoints);
  for (const route of endpoints) {
    if (!asks(route)) continue;
    for (const access of route.data.accesses) {
      const key = nameOfRecord(access) ?? nameOfLoaded(route, access);
      const model = access.model?.toLowerCase();
      const owner = model === undefined ? undefined : ownerOf(access, model, route);
      // What somebody proves before they are known may stand anywhere.
      if (!key?.source || !owner || (route.auth.state === 'none' && !identifier.test(key.key)) || !mayOwn(route, owner, kin) || isProfile(route, access, owner) || (isOwnId(owner) && isOther(key.source))) continue;
      const known = found.get(placeOf(access));
      found.set(placeOf(access), known ? { ...known, others: known.others + (known.route.handler === route.handler ? 0 : 1) } : { route, access, key: key.key, source: key.source, owner, others: 0 });
    }
  }
  return mutationsFirst([...found.values()]);
}

function placeOf({ span }: DataAccess): string {
  return spanKey(span);
}

/** Others may look somebody up, unless all that is stored of them goes out, or all but what is left out and with it how they are reached: the record that a caller owns by its own id is their account. Of what a resolver gives, callers name the fields that the schema has. */
function isProfile(route: Endpoint, { does, model }: DataAccess, owner: Owner): boolean {
  return (does === 'read' || does === 'list') && isOwnId(owner) && (route.kind === 'graphql' || !route.data.sent.some((record) => record.model === model && isWholeAccount(record)));
}

/** By such a name a request says for whom something is done, and not who does it. It can only silence. */
const others = /(?:^|\.)(?:to|recipient|receiver|target|payee|friend|follow|beneficiary|invitee|destination)(?:$|[A-Z_]\w*$)/;

function isOther({ id }: DataSource): boolean {
  return others.test(id);
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
  const ordinary = route.roles.filter(isOrdinary);
  if (data.blind || ordinary.length < route.roles.length || data.relations.some((one) => !isOfRole(one, ordinary))) return false;
  if (mayRelate(chain)) return false;
  if (asksForMore(chain)) return false;
  return !data.accesses.some(tiesToCaller);
}

/** A second check behind the one that knows the caller asks for more than that, unless it goes by what the caller sends, too. */
export function asksForMore(chain: readonly ChainElement[]): boolean {
  const [first, ...others] = chain.filter((element) => element.kind === 'auth' && !element.optional);
  return others.some((element) => element.name !== first?.name && (element.knownBy === undefined || element.knownBy.some(({ from }) => from === 'identity')));
}

/** Whether something in a chain holds, or may hold, what is asked for against who is calling. What cannot be seen into but runs before callers are known does not. */
export function mayRelate(chain: readonly ChainElement[]): boolean {
  const known = chain.findIndex((element) => element.kind === 'auth' && !element.optional);
  return chain.some((element, at) => {
    if ((element.kind === 'opaque' || element.asksElsewhere === true) && at > known) return true;
    const ordinary = element.roles?.filter(isOrdinary) ?? [];
    if (element.kind === 'role' && (ordinary.length === 0 || ordinary.length < (element.roles?.length ?? 0))) return true;
    return element.relates !== undefined && !isOfRole(element.relates, ordinary);
  });
}

/** Roles that everybody has who signs in: that they are asked for says nothing of whose record it is. A closed list. */
const everybodys = /^(?:user|member|customer|client|buyer|shopper|guest|subscriber|patient|student|reader|registered|authenticated)s?$/i;

function isOrdinary({ names, demanded }: RoleCheck): boolean {
  return demanded === true && names.length > 0 && names.every((name) => everybodys.test(name.replace(/^role_/i, '')));
}

/** Whether a comparison is the test of such a role, and no other. */
function isOfRole({ to, span }: CallerRelation, ordinary: readonly RoleCheck[]): boolean {
  return to === 'constant' && ordinary.some((role) => role.span.file === span.file && role.span.start >= span.start && role.span.end <= span.end);
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
  // Several ids of the client's choice name a record no less than one does.
  const only = clients.find(({ key }) => /^(?:_?id|uuid|pk)$/.test(key)) ?? (clients.length === 1 ? clients[0] : undefined);
  if (!only || !clients.every(({ key }) => identifier.test(key) || isUnique(access, key, only.source?.origin) || access.ties?.some((tie) => tie.key === key))) return undefined;
  const isSingle = access.does === 'read' || access.does === 'update' || access.does === 'delete' || /^(?:_?id|uuid|pk)$/.test(only.key);
  return isSingle && isNaming(only.source) ? only : undefined;
}

function isNaming(source: DataSource | undefined): boolean {
  return source?.origin === 'params' || source?.origin === 'query' || source?.origin === 'body' || source?.origin === 'headers';
}

/** Names beside the key by which one record is meant: what is changed or removed by it, or read by the number that a document has. */
const named = /^(?:slug|handle|user_?name|e_?mail|reference|(?:\w+_?)?number|\w+_no|\w+[a-z]No)$/i;
const numbered = /^(?:reference|(?:\w+_?)?number|\w+_no|\w+[a-z]No)$/i;

/** Whoever is asked to prove something names themselves by their address in the body: only a path names somebody else by it. */
const ofPeople = /^(?:user_?name|e_?mail)$/i;

function isUnique({ does, many }: DataAccess, key: string, origin: DataSource['origin'] | undefined): boolean {
  if (ofPeople.test(key) && origin !== 'params') return false;
  return does === 'read' ? numbered.test(key) : !many && (does === 'update' || does === 'delete') && named.test(key);
}

/** What names a record that is changed by the id it was loaded with: `const post = await Post.findById(id); await Post.deleteOne({ _id: post._id })`. */
function nameOfLoaded({ data }: Endpoint, { does, model, filter }: DataAccess): DecidedKey | undefined {
  const [key, ...others] = filter.keys;
  if ((does !== 'update' && does !== 'delete') || filter.open || filter.whole || others.length > 0 || key?.by !== 'record' || !isOwnId(key)) return undefined;
  const [loaded, ...further] = data.accesses.filter((access) => access.does === 'read' && access.model === model);
  return loaded && further.length === 0 ? nameOfRecord(loaded) : undefined;
}

/** Who assigns roles is asked for another thing than whose record it is. */
export function writesRole({ does, data }: DataAccess): boolean {
  return does === 'update' && data.keys.some(({ key, by }) => (by === 'client' || by === 'constant') && isRoleName(key));
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
      const place = spanKey(access.span);
      if (key?.by === 'client' && key.source && !key.bounded && !found.has(place)) found.set(place, { route, access, source: key.source });
    }
  }
  return [...found.values()];
}
