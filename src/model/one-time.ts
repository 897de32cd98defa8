import type { DataAccess, DecidedKey, Endpoint } from '../facts/index.js';
import { spanKey } from './places.js';

/** A token that is looked up and acted on, and good for another time afterwards. */
export interface ReusableToken {
  readonly route: Endpoint;
  readonly access: DataAccess;
  readonly key: DecidedKey & { readonly source: NonNullable<DecidedKey['source']> };
}

/** Columns that hold something to be used once. */
const oneTime = /^(?:(?:hashed?_?)?(?:password_?)?(?:reset|verif\w*|invit\w*|confirm\w*|activation|magic(?:_?link)?|one_?time|otp|unlock|recovery)_?(?:password_?)?(?:token|code|key|hash)s?|otp|coupon_?code|voucher_?code|gift_?(?:card_?)?code|promo_?code)$/i;
/** Columns that hold it in a table that is about nothing else. */
const plain = /^(?:token|code|hash|secret|key)$/i;
const ofOneTime = /otp|verif|invit|reset|confirm|activation|coupon|voucher|magic|gift_?card|promo_?code|one_?time/i;
/** What says that it was used, when it is written. */
const spent = /token|code|otp|used|usage|uses|redeem|consum|claim|accept|expir|status|state|verif|confirm|activ|valid|enabled|remaining|count|revoked|delet|_?at$/i;

export function reusableTokens(endpoints: readonly Endpoint[]): readonly ReusableToken[] {
  const found = new Map<string, ReusableToken>();
  for (const route of endpoints) {
    const { accesses, blind } = route.data;
    if (blind || route.development || !accesses.some(isWrite)) continue;
    for (const access of accesses) {
      // A record that was found by it and is saved with something else is looked up and acted on at once.
      const key = access.does === 'create' || access.does === 'delete' ? undefined : tokenOf(access);
      if (key?.source && !accesses.some((other) => isSpent(other, access, key.key))) found.set(spanKey(access.span), { route, access, key: { ...key, source: key.source } });
    }
  }
  return [...found.values()];
}

function isWrite({ does }: DataAccess): boolean {
  return does === 'create' || does === 'update' || does === 'delete';
}

/** Whether a route acts for whoever shows something that was handed out to be used once. */
export function asksForToken({ data }: Endpoint): boolean {
  return data.accesses.some((access) => access.does !== 'create' && tokenOf(access) !== undefined);
}

/** The key of a look-up by which a client shows something to be used once. */
function tokenOf({ model = '', filter }: DataAccess): DecidedKey | undefined {
  return filter.keys.find(({ key, by }) => by === 'client' && (oneTime.test(key) || (plain.test(key) && ofOneTime.test(model))));
}

/** Whether an access uses up what was looked up: it removes records of the same model, or writes what says so. */
function isSpent({ does, model, data }: DataAccess, read: DataAccess, token: string): boolean {
  if (does !== 'update' && does !== 'delete') return false;
  if (model === undefined || read.model === undefined) return true;
  if (model.toLowerCase() !== read.model.toLowerCase()) return false;
  return does === 'delete' || data.open === true || data.whole !== undefined || data.keys.length === 0 || data.keys.some(({ key }) => key === token || spent.test(key));
}
