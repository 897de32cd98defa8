import { constant, object, type Value } from '../evaluate/index.js';

/** A request that carries nothing by which a caller could be known. */
export const nobody: ReadonlyMap<string, Value> = new Map<string, Value>([
  ...['headers', 'cookies', 'signedCookies'].map((name) => [name, object([])] as const),
  ...['user', 'auth', 'authInfo', 'account', 'principal', 'currentUser'].map((name) => [name, constant(undefined)] as const),
]);
