import type { Behaviour } from '../../evaluate/index.js';

/** Reads what callers prove who they are with, or checks a token that came the way of credentials. */
export function looksForCaller(one: Behaviour): boolean {
  if (one.does === 'credential') return one.isPrincipal !== true;
  return one.does === 'guard' && one.kind === 'token' && one.origin !== 'body' && one.origin !== 'query' && one.origin !== 'params';
}

/** Reads what callers prove who they are with, and not only headers that any client sends. */
export function looksWho(one: Behaviour): boolean {
  return looksForCaller(one) && !(one.does === 'credential' && one.plain);
}
