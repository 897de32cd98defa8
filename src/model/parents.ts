import type { DataAccess, DecidedKey, DataSource, Endpoint } from '../facts/index.js';
import { kinOf, mayOwn, openModels, ownerName, ownersOf, type Owner } from './owners.js';
import { isUntied } from './ownership.js';
import { spanKey } from './places.js';

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
  const shared = sharedModels(endpoints);
  const kin = kinOf(endpoints);
  const found = new Map<string, ForeignParent>();
  for (const route of endpoints) {
    if (route.auth.state !== 'required' || route.public || route.traits.refuses || !isUntied(route)) continue;
    for (const access of route.data.accesses) {
      const told = ofForeignParent(route, access, owners);
      if (told && shared.has(told.parent.toLowerCase())) continue;
      const place = spanKey(access.span);
      if (told && mayOwn(route, told.owner, kin) && !found.has(place)) found.set(place, told);
    }
  }
  return [...found.values()];
}

/** Models that others than their owners see as well: whoever reviews a product names one that is not theirs. */
function sharedModels(endpoints: readonly Endpoint[]): ReadonlySet<string> {
  const listed = endpoints.flatMap(({ data }) => data.accesses.flatMap(({ does, model, filter }) => (does === 'list' && model !== undefined && !filter.keys.some(({ by }) => by === 'principal') ? [model.toLowerCase()] : [])));
  return new Set([...openModels(endpoints), ...listed]);
}

function ofForeignParent(route: Endpoint, access: DataAccess, owners: ReadonlyMap<string, Owner>): ForeignParent | undefined {
  const { ties = [], does, data, filter } = access;
  // Whose the record itself is stands beside the parent.
  if ([...filter.keys, ...data.keys].some(({ key, by }) => by === 'principal' || ownerName.test(key))) return undefined;
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
