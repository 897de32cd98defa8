import { isDropped, isUnused } from '../running/uses.js';
import type { CallSite } from '../running/sites.js';
import type { Taint } from '../values/taint.js';
import { taintsOf, type Value } from '../values/value.js';

/**
 * Whether a call gets what callers prove who they are with, as they sent it, or all headers or cookies, and somebody only waits for it to end: it
 * may turn callers away by throwing. What writes to a log is called and forgotten; an answer that is read says what it is by what is done with it.
 */
export function isHandedCredential({ frame, result }: CallSite, args: readonly Value[]): boolean {
  return result >= 0 && args.some((arg) => taintsOf(arg).some(isCredential)) && isUnused(frame, result) && !isDropped(frame, result);
}

function isCredential({ origin, label }: Taint): boolean {
  return (origin === 'headers' || origin === 'cookies') && carries.test(label) && !againstForgery.test(label);
}

/** As the code spells what says who is calling. A closed list, and it only silences. */
const carries = /auth|token|sess|jwt|\bsid\b|login|key|secret|cookie|signature|bearer|credential|\bheaders?(?:\(\))?$/i;
const againstForgery = /[cx]srf/i;
