import type { DataAccess, DecidedKey, DataSource, Endpoint } from '../facts/index.js';
import { kinOf, mayOwn, ownersOf, type Owner } from './owners.js';
import { isUntied } from './ownership.js';

/** A record that is kept within another, which a client names: an item and its basket. */
export interface ForeignParent {
  readonly route: Endpoint;
  readonly access: DataAccess;
  readonly key: DecidedKey & { readonly source: DataSource };
  /** The kind of the other record, as the tie names it, and how the application keeps callers to their own elsewhere. */
  readonly parent: string;
  readonly owner: Owner;
}

/** Where callers have parents of their own (they are looked up by who is calling on another route), and a route goes by the one that a client names. */
export function foreignParents(endpoints: readonly Endpoint[]): readonly ForeignParent[] {
  const owners = ownersOf(endpoints);
  if (owners.size === 0) return [];
  const kin = kinOf(endpoints);
  const found = new Map<string, ForeignParent>();
  for (const route of endpoints) {
    if (route.auth.state !== 'required' || route.public || route.traits.refuses || !isUntied(route)) continue;
    for (const access of route.data.accesses) {
      const told = ofForeignParent(route, access, owners);
      const place = `${access.span.file}:${String(access.span.start)}`;
      if (told && mayOwn(route, told.owner, kin) && !found.has(place)) found.set(place, told);
    }
  }
  return [...found.values()];
}

function ofForeignParent(route: Endpoint, access: DataAccess, owners: ReadonlyMap<string, Owner>): ForeignParent | undefined {
  const { ties = [], does, data, filter } = access;
  const keys = does === 'create' ? data.keys : filter.open || filter.keys.length !== 1 ? [] : filter.keys;
  for (const key of keys) {
    const parent = key.by === 'client' ? ties.find((tie) => tie.key === key.key)?.to : undefined;
    const owner = parent === undefined ? undefined : owners.get(parent.toLowerCase());
    // Whoever looks the parent up may have asked more of it.
    if (parent === undefined || !owner || !key.source || route.data.accesses.some(({ model }) => model?.toLowerCase() === parent.toLowerCase())) continue;
    return { route, access, key: { ...key, source: key.source }, parent, owner };
  }
  return undefined;
}
