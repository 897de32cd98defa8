import type { AuthState, ChainElement, HandlerTraits, Span, UnresolvedEdge } from '../facts/index.js';
import type { Behaviour } from '../evaluate/index.js';
import { kindOfBehaviour } from './elements.js';

/** What a chain says about who may call. What cannot be seen into may be a check. */
export function authState(chain: readonly ChainElement[], own: ChainElement | undefined, edges: readonly UnresolvedEdge[]): AuthState {
  const checks = [...chain, ...(own ? [own] : [])].filter((element) => element.kind === 'auth' || element.kind === 'role');
  const by = checks.map((element) => ({ name: element.name, reason: element.evidence.reason, span: element.evidence.span }));
  if (checks.some((element) => !element.optional)) return { state: 'required', by };
  if (edges.length > 0 || chain.some((element) => element.kind === 'opaque')) return { state: 'unknown', by };
  return { state: checks.length > 0 ? 'optional' : 'none', by };
}

/** The handler itself, when it checks who is calling or may do so. */
export function ownCheck(name: string, behaviours: readonly Behaviour[], span: Span): ChainElement | undefined {
  // What a handler calls may fail for many reasons; only an answer that refuses the caller, or a token check, says who may call.
  // A token handed over in the body is what the request is about (a refresh, a confirmation), not who makes it.
  const telling = behaviours.filter((one) => (one.does === 'fail' ? one.status !== undefined : one.does !== 'guard' || one.kind !== 'token' || one.origin !== 'body'));
  const found = kindOfBehaviour(name, telling, span);
  return found.kind === 'auth' ? { ...found, span } : undefined;
}

export function traitsOf(behaviours: readonly Behaviour[]): HandlerTraits {
  const issues = behaviours.some((one) => one.does === 'guard' && (one.kind === 'issue' || one.kind === 'password'));
  const answers = behaviours.flatMap((one) => (one.does === 'respond' ? [one.as] : []));
  const passes = behaviours.some((one) => one.does === 'next') && answers.length === 0;
  return { issuesCredentials: issues, onlyPassesOn: passes || (answers.length > 0 && answers.every((as) => as === 'redirect' || as === 'file')) };
}
