import type { DataAccess, DecidedKey, Endpoint, TypeClaim } from '../facts/index.js';
import { spanKey } from './places.js';

/** A part of the request that is taken to be of a type which nothing has checked, and what is written of it. */
export interface UncheckedClaim {
  readonly route: Endpoint;
  readonly claim: TypeClaim;
  readonly access: DataAccess;
  readonly key: DecidedKey;
}

/** One for each place where a type is claimed, on routes that hold neither the body nor the query against anything. */
export function uncheckedClaims(endpoints: readonly Endpoint[]): readonly UncheckedClaim[] {
  const found = new Map<string, UncheckedClaim>();
  for (const route of endpoints) {
    if (route.development || !route.data.claims || route.validation.length > 0 || route.chain.some((element) => element.kind === 'opaque' || element.kind === 'validator')) continue;
    for (const claim of route.data.claims) {
      const written = writtenOf(route, claim);
      const place = spanKey(claim.span);
      if (written && !found.has(place)) found.set(place, { route, claim, ...written });
    }
  }
  return [...found.values()];
}

/** A property of the part that is stored though it may be any JSON value. */
function writtenOf({ data }: Endpoint, { id }: TypeClaim): Pick<UncheckedClaim, 'access' | 'key'> | undefined {
  for (const access of data.accesses) {
    if (access.does !== 'create' && access.does !== 'update') continue;
    const key = access.data.keys.find((one) => one.untyped && one.source?.id.startsWith(`${id}.`) === true);
    if (key) return { access, key };
  }
  return undefined;
}
