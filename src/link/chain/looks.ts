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

/** Answers by which an element turns a request away for something else than its form. */
const refusals = new Set([401, 403, 404, 410, 423, 451, 503]);

/** What a function does that may be asking for something before it passes on. */
const asking: ReadonlySet<Behaviour['does']> = new Set(['fail', 'hand-over', 'policy', 'credential', 'count', 'data', 'relate', 'verify']);

/** Whether it turns requests away itself, and does not only answer errors of what comes after it. */
export function turnsAway(behaviours: readonly Behaviour[]): boolean {
  const asks = behaviours.some((one) => asking.has(one.does));
  return behaviours.some((one) => (one.does === 'fail' || (one.does === 'respond' && (asks || !one.late))) && one.status !== undefined && refusals.has(one.status));
}
