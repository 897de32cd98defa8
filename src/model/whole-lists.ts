import type { DataAccess, Endpoint } from '../facts/index.js';
import type { ModelParts } from './data.js';
import { office } from './ownership.js';
import { spanKey } from './places.js';

/** A route that answers with every record of a kind, of which clients add more. */
export interface WholeList {
  readonly route: Endpoint;
  readonly access: DataAccess;
  readonly model: string;
}

/** Lists without a filter and without a bound, one for each call. What only few may call, or nobody adds to, is left alone. */
export function wholeLists({ endpoints }: ModelParts): readonly WholeList[] {
  const growing = new Set(endpoints.flatMap(({ data }) => data.accesses.flatMap((access) => (isMadeByClient(access) && access.model !== undefined ? [access.model.toLowerCase()] : []))));
  const found = new Map<string, WholeList>();
  for (const route of endpoints) {
    if (route.development || route.roles.length > 0 || office.test(route.path)) continue;
    for (const access of route.data.accesses) {
      const { model, unbounded, filter, span } = access;
      if (!unbounded || model === undefined || !growing.has(model.toLowerCase()) || filter.keys.length > 0 || filter.open || filter.whole) continue;
      found.set(spanKey(span), { route, access, model });
    }
  }
  return [...found.values()];
}

/** What a statement inserts is not known. */
function isMadeByClient({ does, data }: DataAccess): boolean {
  return does === 'create' && (data.keys.length === 0 || data.whole !== undefined || data.keys.some(({ by }) => by === 'client'));
}
