import type { AuthState, ChainElement, DataAccess, Evidence, HandlerTraits, Span, UnresolvedEdge } from '../../facts/index.js';
import { isSentCode, type Behaviour } from '../../evaluate/index.js';
import { kindOfBehaviour } from './elements.js';

/** What a chain says about who may call. What cannot be seen into may be a check. */
export function authState(chain: readonly ChainElement[], own: ChainElement | undefined, edges: readonly UnresolvedEdge[]): AuthState {
  const checks = [...chain, ...(own ? [own] : [])].filter((element) => element.kind === 'auth' || element.kind === 'role');
  const by = checks.map((element) => ({ name: element.name, ...element.evidence, ...(element.knownBy && { knownBy: element.knownBy }) }));
  if (checks.some((element) => !element.optional)) return { state: 'required', by };
  if (edges.length > 0 || chain.some((element) => element.kind === 'opaque' || element.refusesCallers)) return { state: 'unknown', by };
  return { state: checks.length > 0 ? 'optional' : 'none', by };
}

/** The handler itself, when it checks who is calling (`check`) or may do so (`edges`). */
export interface OwnCheck {
  readonly check: ChainElement | undefined;
  readonly edges: readonly UnresolvedEdge[];
}

/**
 * What a handler calls may fail for many reasons; only an answer that refuses the caller, or a token check, says who may
 * call. A token handed over as data (in the body, or in a link that was mailed) is what the request is about: in the body
 * it says nothing of the caller, in the URL it leaves the answer open.
 */
export function ownCheck(name: string, behaviours: readonly Behaviour[], span: Span): OwnCheck {
  const telling = behaviours.filter((one) => (one.does === 'fail' ? one.status !== undefined : one.does === 'verify' ? one.known === true : one.does !== 'guard' || one.kind !== 'token' || one.origin !== 'body'));
  const ofCaller = telling.filter((one) => one.does !== 'guard' || one.kind !== 'token' || (one.origin !== 'query' && one.origin !== 'params'));
  const found = kindOfBehaviour(name, ofCaller, span);
  if (found.kind === 'auth' || found.kind === 'role') return { check: { ...found, span }, edges: [] };
  const isHanded = kindOfBehaviour(name, telling, span).kind === 'auth';
  return { check: undefined, edges: isHanded ? [handedToken(span)] : [] };
}

export function handedToken(span: Span): UnresolvedEdge {
  return { reason: 'the handler verifies a token that it is handed', span };
}

export function traitsOf(behaviours: readonly Behaviour[]): HandlerTraits {
  const isGuarded = (kind: string): boolean => behaviours.some((one) => one.does === 'guard' && one.kind === kind);
  const turnsAway = behaviours.some((one) => (one.does === 'respond' || one.does === 'fail') && one.status === 401);
  const verifiesSender = behaviours.some((one) => one.does === 'verify' || (one.does === 'guard' && one.kind === 'token'));
  const makesRecords = behaviours.some((one) => one.does === 'data' && one.access.does === 'create');
  // A hash made anew, a token, and an answer for those who are not let in: what it was held against went through bytes and texts. Where records are made, the hash may be for one of them; where a token is checked, that lets in.
  const checksPassword = isGuarded('password-check') || (isGuarded('password') && isGuarded('issue') && turnsAway && !makesRecords && !verifiesSender) || behaviours.some((one) => one.does === 'data' && isFoundByPassword(one.access));
  const checksCode = behaviours.some((one) => one.does === 'code-check' || (one.does === 'data' && isFoundByCode(one.access)));
  const mayLimit = behaviours.some((one) => one.does === 'count' || one.does === 'unknown-call');
  const readsCaller = behaviours.some((one) => one.does === 'credential' || one.does === 'policy');
  const onlyTakesCaller = behaviours.every((one) => (one.does === 'credential' ? one.isPrincipal === true : one.does !== 'policy' && one.does !== 'role' && one.does !== 'unknown-call' && !((one.does === 'respond' || one.does === 'fail') && one.status === 403)));
  const checksSignature = behaviours.some((one) => one.does === 'verify');
  const refuses = behaviours.some((one) => (one.does === 'respond' || one.does === 'fail') && (one.status === 401 || one.status === 403));
  const answers = behaviours.flatMap((one) => (one.does === 'respond' ? [one.as] : []));
  const passesOn = behaviours.some((one) => one.does === 'next' || one.does === 'unknown-call');
  const passes = behaviours.some((one) => one.does === 'next') && answers.length === 0;
  const messages = behaviours.flatMap((one) => (one.does === 'message' ? [one.span] : []));
  const costs = behaviours.flatMap((one) => (one.does === 'cost' ? [{ what: one.what, asked: one.asked, name: one.label, span: one.span }] : []));
  const onlyPassesOn = passes || (answers.length > 0 && answers.every((as) => as === 'redirect' || as === 'file'));
  const setsHeaders = behaviours.some((one) => one.does === 'protect');
  const sessionWrites = behaviours.flatMap((one) => (one.does === 'session-write' ? [{ key: one.key, span: one.span, ...(one.record && { record: true as const }) }] : []));
  // Who holds a password against the stored one and keeps who it was in the session has signed somebody in.
  const issues = behaviours.some((one) => one.does === 'guard' && (one.kind === 'issue' || one.kind === 'password')) || (checksPassword && sessionWrites.length > 0);
  const isOnly = sessionWrites.length === 0 && messages.length === 0 && costs.length === 0 && !behaviours.some((one) => one.does === 'data' || one.does === 'unknown-call');
  const endsSession = isOnly && behaviours.some((one) => one.does === 'renew-session' || one.does === 'clear-cookie');
  const renewsSession = behaviours.some((one) => one.does === 'renew-session' || one.does === 'unknown-call');
  return { issuesCredentials: issues, checksPassword, ...(checksCode && { checksCode: true }), mayLimit, messages, costs, readsCaller, ...(readsCaller && onlyTakesCaller && { onlyTakesCaller: true }), verifiesSender, checksSignature, refuses, passesOn, onlyPassesOn, sendsPages: answers.includes('html'), setsHeaders, sessionWrites, renewsSession, ...(endsSession && { endsSession: true }), logs: behaviours.some((one) => one.does === 'log') };
}

/** Where the handler, or something before it, tells callers that they should move on. */
export function movesOn(chain: readonly ChainElement[], behaviours: readonly Behaviour[]): Evidence | undefined {
  const own = behaviours.find((one) => one.does === 'deprecate');
  return own ? { reason: 'the answer says so', span: own.span } : chain.find((element) => element.deprecates)?.deprecates;
}

/** A record that is looked up by a password, or by what was made of one, is found by who knows it. */
function isFoundByPassword({ does, filter }: DataAccess): boolean {
  return (does === 'read' || does === 'list') && filter.keys.some(({ key, by }) => by === 'client' && /^(?:user_?)?(?:password|passwd|pwd)(?:_?hash)?$/i.test(key));
}

/** A record that is looked up by a code, and by whose it is: a code that tells that by itself is too long to be tried. */
function isFoundByCode({ does, model = '', filter }: DataAccess): boolean {
  if (does === 'create' || filter.keys.filter(({ by }) => by === 'client').length < 2) return false;
  return filter.keys.some(({ key, by }) => by === 'client' && isSentCode(key, model));
}
