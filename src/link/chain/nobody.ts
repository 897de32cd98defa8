import { constant, inventedToken, object, unknown, type Evaluator, type Value } from '../../evaluate/index.js';

const identities = ['user', 'auth', 'authInfo', 'account', 'principal', 'currentUser'].map((name) => [name, constant(undefined)] as const);
const unnamed = [...identities, ['ctx', object([...identities, ['session', constant(undefined)]], unknown)] as const, ['state', object(identities, unknown)] as const, ['var', object([...identities, ['jwtPayload', constant(undefined)], ['session', constant(undefined)]], unknown)] as const];

/** A request that carries nothing by which a caller could be known. */
export const nobody: ReadonlyMap<string, Value> = new Map<string, Value>([...['headers', 'cookies', 'signedCookies'].map((name) => [name, object([])] as const), ...unnamed]);

/** The same, and nothing is known of them from before. */
export const stranger: ReadonlyMap<string, Value> = new Map<string, Value>([...nobody, ['session', object([])]]);

/** Runs something for a caller who brings these parts of a request and nothing else; where none are said, for anybody. */
export function enteredFor<Result>(evaluator: Evaluator, props: ReadonlyMap<string, Value> | undefined, run: () => Result): Result {
  evaluator.anonymous = props !== undefined;
  const result = run();
  evaluator.anonymous = false;
  return result;
}

/** A request with something under these names by which nobody can be known: of whoever invents a credential. */
export function inventing(names: readonly string[]): ReadonlyMap<string, Value> {
  const invented = object(names.map((name) => [name, constant(inventedToken)] as const));
  return new Map<string, Value>([['headers', invented], ['cookies', invented], ['signedCookies', object([])], ...unnamed]);
}

/** Headers, cookies and members of a session by which a server knows requests of its own pages from forged ones (OWASP, Cross-Site Request Forgery Prevention). A closed list. */
const ofOwnPages = ['csrf', '_csrf', 'csrfToken', 'csrf_token', 'csrftoken', 'csrfSecret', 'csrf-token', 'x-csrf-token', 'x-csrftoken', 'X-CSRF-Token', 'xsrf', 'xsrfToken', 'xsrf-token', 'XSRF-TOKEN', 'x-xsrf-token', 'X-XSRF-TOKEN', '__Host-csrf', '__Host-csrf-token', 'origin', 'referer', 'x-requested-with', 'sec-fetch-site'];
/** The same in lower case, as calls that read a header take them. */
export const broughtByOwnPage: ReadonlySet<string> = new Set(ofOwnPages.map((name) => name.toLowerCase()));

/** A request of one of the server's own pages, which carries nothing else by which a caller could be known. */
export const ownPage: ReadonlyMap<string, Value> = new Map<string, Value>([...['headers', 'cookies', 'signedCookies', 'session'].map((name) => [name, object(ofOwnPages.map((part) => [part, unknown] as const))] as const), ...unnamed]);
