import type { DataAccess, DataSource, DecidedKey, Endpoint } from '../facts/index.js';
import { keepOwner, mayOwn, mayRelate, office, ownerName, type Owner } from './ownership.js';

/** A write of many records that nothing, or a client, bounds. */
export interface UnscopedWrite {
  readonly route: Endpoint;
  readonly access: DataAccess;
  /** The whole filter is the client's. */
  readonly filter?: DataSource;
}

/** Routes that are there to empty tables. */
const clearing = /test|seed|reset|e2e|clean|purge|truncat|clear|wipe|flush|fixture|demo/i;

export function unscopedWrites(endpoints: readonly Endpoint[]): readonly UnscopedWrite[] {
  const found = new Map<string, UnscopedWrite>();
  for (const route of endpoints) {
    if (route.development || clearing.test(route.path)) continue;
    for (const access of route.data.accesses) {
      if ((access.does !== 'update' && access.does !== 'delete') || !access.many || access.filter.open || access.filter.keys.length > 0) continue;
      if (!access.filter.whole && (route.roles.length > 0 || access.conditional)) continue;
      const place = `${access.span.file}:${String(access.span.start)}`;
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
  /** Where the same key is the caller's. */
  readonly owner: Owner;
}

export function clientOwners(endpoints: readonly Endpoint[]): readonly ClientOwner[] {
  const owned = new Map<string, Owner>();
  for (const route of endpoints) {
    for (const access of route.data.accesses) {
      for (const key of [...access.filter.keys, ...access.data.keys]) {
        if (access.model !== undefined && key.by === 'principal' && key.key !== '?' && !/^(?:_?id|uuid|email|username)$/.test(key.key)) keepOwner(owned, `${access.model.toLowerCase()} ${key.key}`, route, key.key, access.span);
      }
    }
  }
  const found = new Map<string, ClientOwner>();
  for (const route of endpoints) {
    const { data } = route;
    if (route.auth.state !== 'required' || route.public || route.development || office.test(route.path) || data.blind || data.relations.length > 0 || route.roles.length > 0) continue;
    if (mayRelate(route.chain)) continue;
    for (const access of data.accesses) {
      const key = [...access.data.keys, ...access.filter.keys].find((one) => one.by === 'client' && ownerName.test(one.key) && one.source?.id.includes('[]') === false && owned.has(`${access.model?.toLowerCase() ?? ''} ${one.key}`));
      const owner = key && owned.get(`${access.model?.toLowerCase() ?? ''} ${key.key}`);
      if (!key?.source || !owner || !mayOwn(route, owner) || [...access.data.keys, ...access.filter.keys].some((one) => one.by === 'principal')) continue;
      found.set(`${access.span.file}:${String(access.span.start)}`, { route, access, key: { ...key, source: key.source }, owner });
    }
  }
  return [...found.values()];
}
