import type { DataAccess, DataSource, DecidedKey, Endpoint, Handled, Span } from '../facts/index.js';
import { isOwnId, keepOwner, kinOf, mayOwn, openModels, ownerName, ownersAmong, storedOwners, type Owner } from './owners.js';
import { mayRelate, office } from './ownership.js';
import { once } from './once.js';
import { spanKey } from './places.js';

/** A write of many records that nothing, or a client, bounds. */
export interface UnscopedWrite {
  readonly route: Handled;
  readonly access: DataAccess;
  /** The whole filter is the client's. */
  readonly filter?: DataSource;
}

/** Routes that are there to empty tables. */
const clearing = /test|seed|reset|e2e|clean|purge|truncat|clear|wipe|flush|fixture|demo/i;

export function unscopedWrites(handlers: readonly Handled[]): readonly UnscopedWrite[] {
  const found = new Map<string, UnscopedWrite>();
  for (const route of handlers) {
    if (route.development || clearing.test(route.path)) continue;
    for (const access of route.data.accesses) {
      if ((access.does !== 'update' && access.does !== 'delete') || !access.many || access.filter.open || access.filter.keys.length > 0) continue;
      if (!access.filter.whole && (route.roles.length > 0 || access.conditional)) continue;
      const place = spanKey(access.span);
      if (!found.has(place)) found.set(place, { route, access, ...(access.filter.whole && { filter: access.filter.whole }) });
    }
  }
  return [...found.values()];
}

/** A write (or a list) whose owner a client names where the application knows who is calling. */
export interface ClientOwner {
  readonly route: Endpoint;
  readonly access: DataAccess;
  readonly key: DecidedKey & { readonly source: DataSource };
  readonly owner: Owner;
  /** Where else the same key is the caller's. */
  readonly elsewhere?: Span;
}

export const clientOwners = once((endpoints: readonly Endpoint[]): readonly ClientOwner[] => {
  const owned = new Map<string, Owner>();
  const places = new Map<string, Span[]>();
  const made = new Set<string>();
  for (const route of endpoints) {
    for (const access of route.data.accesses) {
      if (access.does === 'create' && route.roles.length === 0) for (const key of access.data.keys) if (key.by === 'principal') made.add(keyOf(access, key));
      for (const key of [...access.filter.keys, ...access.data.keys]) {
        if (access.model === undefined || key.by !== 'principal' || key.key === '?' || /^(?:_?id|uuid|email|username)$/.test(key.key)) continue;
        keepOwner(owned, keyOf(access, key), route, key.key, access.span);
        places.set(keyOf(access, key), [...(places.get(keyOf(access, key)) ?? []), access.span]);
      }
    }
  }
  const found = new Map<string, ClientOwner>();
  const kin = kinOf(endpoints);
  const shown = shownWhole(endpoints);
  for (const route of endpoints) {
    if (!mayName(route)) continue;
    for (const access of route.data.accesses) {
      if (letsIn.test(access.model ?? '') || isWithin(access) || (isRead(access) && shown.has(access.model?.toLowerCase() ?? ''))) continue;
      const isMaker = (one: DecidedKey): boolean => access.does === 'create' && made.has(keyOf(access, one)) && !ofAnother.test(one.key);
      const key = [...access.data.keys, ...access.filter.keys].find((one) => one.by === 'client' && !isItself(access, one) && (ownerName.test(one.key) || isMaker(one)) && one.source?.id.includes('[]') === false && owned.has(keyOf(access, one)));
      const owner = key && owned.get(keyOf(access, key));
      if (!key?.source || !owner || !mayOwn(route, owner, kin) || [...access.data.keys, ...access.filter.keys].some((one) => one.by === 'principal')) continue;
      const elsewhere = places.get(keyOf(access, key))?.find((span) => spanKey(span) !== spanKey(access.span));
      found.set(spanKey(access.span), { route, access, key: { ...key, source: key.source }, owner, ...(elsewhere && { elsewhere }) });
    }
  }
  return [...found.values()];
});

/** Whether a key is the record's own (`userId` of a user), which names no owner of it. */
function isItself({ model = '' }: DataAccess, { key }: DecidedKey): boolean {
  const name = key.replace(/_?(?:id|uuid)$/i, '').toLowerCase();
  return name !== '' && model.toLowerCase().replace(/_?(?:model|entity|schema|repository|service)$/, '').replace(/s$/, '') === name;
}

/** Models that any caller may list as a whole: whoever names one owner of them learns nothing more. */
const shownWhole = once((endpoints: readonly Endpoint[]): ReadonlySet<string> => {
  const lists = endpoints.filter(({ roles, path, development }) => roles.length === 0 && !development && !office.test(path));
  return new Set(lists.flatMap(({ data }) => (data.blind ? [] : data.accesses.flatMap(({ does, model, filter }) => (does === 'list' && model !== undefined && filter.keys.length === 0 && !filter.open && !filter.whole ? [model.toLowerCase()] : [])))));
});

function isRead({ does }: DataAccess): boolean {
  return does === 'read' || does === 'list';
}

function keyOf({ model = '' }: Pick<DataAccess, 'model'>, { key }: DecidedKey): string {
  return `${model.toLowerCase()} ${key}`;
}

/** Whom a record is for, or who is to work on it, may be somebody else than its maker. They only silence. */
const ofAnother = /assign|recipient|receiver|target|payee|friend|follow|beneficiary|invitee|destination|member|particip|approv|review|referr|handl|^to(?:[A-Z_]\w*)?$/i;

/** Whether callers are known on a route, and nothing holds what they send against who they are. */
function mayName({ auth, data, roles, chain, path, ...route }: Endpoint): boolean {
  return auth.state === 'required' && !route.public && !route.development && !office.test(path) && !data.blind && data.relations.length === 0 && roles.length === 0 && !mayRelate(chain);
}

/** Records by which some let others in: whoever they name is another than their caller by design. They only silence. */
const letsIn = /member|particip|collaborat|invit|assign|role|permission/i;

/** Whether a filter keeps to what a record that was looked up before says of whose it is: the team that the caller is in. */
function isWithin({ filter }: DataAccess): boolean {
  return filter.keys.some((key) => key.by === 'record' && ownerName.test(key.key));
}

/** Records by which somebody is let in, or addressed: whoever they name is not who owns them. They only silence. */
const ofOthers = /member|particip|invit|assign|follow|friend|shar|role|permission|access|message|notif|transfer|review/i;

/**
 * Owners that a client names where nothing shows that these records take them from the caller elsewhere: filters by a key that the application takes from the
 * caller for other records, or lists of these (then `owner` says where), and columns that refer to those who call.
 */
export function namedOwners(endpoints: readonly Endpoint[]): readonly (Omit<ClientOwner, 'owner'> & { readonly owner?: Owner })[] {
  const told = new Set(clientOwners(endpoints).map(({ access }) => access));
  const owners = new Map<string, Owner>();
  for (const route of endpoints) {
    for (const { filter, span, does, model = '' } of route.data.accesses) {
      for (const key of filter.keys) {
        if (does === 'create' || key.by !== 'principal' || isOwnId(key)) continue;
        if (ownerName.test(key.key)) keepOwner(owners, key.key.toLowerCase(), route, key.key, span);
        keepOwner(owners, keyOf({ model }, key), route, key.key, span);
      }
    }
  }
  const persons = storedOwners(endpoints);
  const open = openModels(endpoints);
  const shown = shownWhole(endpoints);
  const found = new Map<string, Omit<ClientOwner, 'owner'> & { readonly owner?: Owner }>();
  const kin = kinOf(endpoints);
  for (const route of endpoints) {
    if (!mayName(route)) continue;
    for (const access of route.data.accesses) {
      if (told.has(access) || (isRead(access) && shown.has(access.model?.toLowerCase() ?? '')) || [...access.filter.keys, ...access.data.keys].some(({ by }) => by === 'principal')) continue;
      const isSame = (one: DecidedKey): boolean => access.does === 'list' && access.filter.keys.length === 1 && owners.has(keyOf(access, one)) && !open.has(access.model?.toLowerCase() ?? '');
      const key = access.filter.keys.find((one) => one.by === 'client' && (ownerName.test(one.key) || isSame(one)));
      const owner = key && (owners.get(keyOf(access, key)) ?? owners.get(key.key.toLowerCase()));
      const isOpen = access.filter.open === true || access.filter.keys.some(({ by }) => by === 'unknown');
      if (key?.source && owner && mayOwn(route, owner, kin) && !isOpen) found.set(spanKey(key.source.span), { route, access, key: { ...key, source: key.source }, owner });
      const tied = isOpen || route.traits.refuses || !mayOwn(route, persons, kin) ? undefined : namedByTie(access);
      if (tied && !found.has(spanKey(tied.source.span))) found.set(spanKey(tied.source.span), { route, access, key: tied });
    }
  }
  return [...found.values()];
}

/** The column that refers to who calls, where a client decides it: of what is written anew, or of what is asked for by it alone. */
function namedByTie(access: DataAccess): ClientOwner['key'] | undefined {
  if (ofOthers.test(access.model ?? '')) return undefined;
  const owning = ownersAmong(access).filter((key) => ownerName.test(key));
  const keys = access.does === 'create' ? access.data.keys : access.filter.keys.length === 1 ? access.filter.keys : [];
  const key = keys.find((one) => one.by === 'client' && owning.includes(one.key) && one.source?.id.includes('[]') === false);
  return key?.source && { ...key, source: key.source };
}
