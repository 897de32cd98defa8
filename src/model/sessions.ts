import type { Endpoint, Span } from '../facts/index.js';
import { spanKey } from './places.js';

/** A session that keeps the id it had before its caller signed in. */
export interface FixedSession {
  readonly route: Endpoint;
  /** What is written into it. */
  readonly key: string;
  readonly span: Span;
}

/** Something that is checked before anybody is signed in. Such names only silence. */
const beforehand = /state|nonce|csrf|otp|code|captcha|verif|challenge|return|redirect|flash|message|cart|lang/i;

/**
 * Sign-ins that write into a session which is kept on the server, and leave it its id: routes that check a password, and those
 * that write something of a record where the checks of other routes look for it.
 */
export function fixedSessions(endpoints: readonly Endpoint[]): readonly FixedSession[] {
  const asked = new Set(endpoints.flatMap(({ chain }) => chain.flatMap(({ knownBy }) => (knownBy ?? []).flatMap(({ label }) => memberOf(label) ?? []))));
  const found = new Map<string, FixedSession>();
  for (const route of endpoints) {
    const { traits, development, chain } = route;
    if (development || traits.renewsSession || !chain.some((element) => element.keepsSession) || isKnown(route)) continue;
    const write = traits.sessionWrites.find(({ key, record }) => !beforehand.test(key) && (traits.checksPassword || (record === true && asked.has(key))));
    if (write) found.set(spanKey(write.span), { route, key: write.key, span: write.span });
  }
  return [...found.values()];
}

/** Whoever comes here is signed in by now. */
function isKnown({ chain }: Endpoint): boolean {
  return chain.some(({ kind, checksPassword, optional }) => (kind === 'auth' || kind === 'role') && !checksPassword && !optional);
}

/** The member of a session that a check reads, by how the code spells it: `req.session.userId`. */
function memberOf(label: string): string | undefined {
  return /session\??\.(\w+)/i.exec(label)?.[1];
}
