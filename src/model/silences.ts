import type { Endpoint } from '../facts/index.js';
import { isSafe } from './methods.js';
import { nameOfRecord, office } from './ownership.js';
import type { ModelParts } from './data.js';
import { isAdministrative } from './words.js';

/**
 * Why rules about single routes say nothing of one, one clause each: what such a rule asks first comes first. Undefined
 * where the clause would be long, or no more than that nothing was found.
 */

/** Of rules that ask what a signed-in caller may do. `administrative`: on paths for administrators only. */
export function whyNoRoleIsAsked(route: Endpoint, administrative: boolean): string | undefined {
  if (route.kind !== 'http') return undefined;
  const [check] = route.roles;
  if (check) return `${check.by} tests what the caller may do`;
  const refusing = route.chain.find((element) => element.refuses);
  const before = notKnownCaller(route) ?? decidesItself(route) ?? (refusing && `${refusing.name} can turn callers away`);
  if (before !== undefined) return before;
  if (administrative) return route.path.split('/').some(isAdministrative) ? 'no route under the same path tests what the caller may do' : 'its path is not one for administrators';
  return isSafe(route.method) ? 'it is a read' : 'not all writes beside it test what the caller may do';
}

/** Of rules that ask whose record it is. */
export function whyRecordsAreFree(route: Endpoint): string | undefined {
  const { data, roles, chain } = route;
  const before = notKnownCaller(route);
  if (before !== undefined) return before;
  if (data.accesses.length === 0) return data.blind ? 'part of what its handler does with records is out of sight' : 'no use of stored records was seen in it';
  if (data.relations.length > 0) return 'it holds what is asked for against who is calling';
  if (roles[0]) return `${roles[0].by} tests what the caller may do`;
  if (office.test(route.path)) return 'its path is for people who look after the records of others';
  const tied = chain.find((element) => element.relates);
  if (tied) return `${tied.name} holds what is asked for against who is calling`;
  if (data.blind) return 'part of what its handler does with records is out of sight';
  if (data.accesses.some(({ filter }) => filter.keys.some((key) => key.by === 'principal'))) return 'a look-up in it names the caller';
  return data.accesses.every((access) => nameOfRecord(access) === undefined) ? 'no single record is named by what the client sends alone' : undefined;
}

/** Of the rule that asks what bounds how often a password may be tried. */
export function whyTryingIsBounded(route: Endpoint, { settings }: ModelParts): string | undefined {
  if (route.kind !== 'http') return undefined;
  const { limiter, traits, chain } = route;
  if (!traits.checksPassword && !traits.checksCode && !chain.some((element) => element.checksPassword)) return 'no password is checked in it';
  if (settings.gateway.rateLimit) return 'settings say that a gateway limits requests';
  if (limiter) return `${limiter.name} bounds how often it may be called`;
  if (traits.mayLimit) return 'its handler counts, or hands the request to something out of sight that may';
  const counting = chain.find(({ counts }) => counts);
  if (counting) return `${counting.name} counts, or keeps robots out`;
  const known = chain.find((element) => (element.kind === 'auth' || element.kind === 'role') && !element.checksPassword && !element.optional);
  return known ? `${known.name} knows the caller before` : hindrance(route);
}

/** Of rules that ask whether a body meets the checks that it was meant for. */
export function whyBodyIsChecked({ kind, validation, unchecked = [] }: Endpoint): string | undefined {
  if (kind !== 'http' || unchecked.length > 0) return undefined;
  const check = validation.find(({ open }) => !open);
  return check ? `${check.name} checks what is sent` : undefined;
}

/** Rules about callers that are known leave the others to the rule that asks for a check. */
function notKnownCaller(route: Endpoint): string | undefined {
  const { state } = route.auth;
  if (state === 'none' || state === 'optional') return 'it is open to callers whom nobody knows, which is another rule’s question';
  return state === 'unknown' ? (hindrance(route) ?? 'nobody can say who may call') : hindrance(route);
}

function hindrance({ unresolved, public: open, development }: Endpoint): string | undefined {
  if (unresolved[0]) return `part of its way is out of sight: ${unresolved[0].reason}`;
  if (open) return `it is open by intent: ${open.reason}`;
  return development ? 'it is registered only where the deployment is not production' : undefined;
}

function decidesItself({ traits }: Endpoint): string | undefined {
  if (traits.issuesCredentials) return 'its handler hands out credentials, as signing in does';
  if (traits.readsCaller) return 'its handler looks at who is calling, and may decide for itself';
  return traits.refuses ? 'its handler can refuse callers' : undefined;
}
