import type { OptionSite, Span } from '../facts/index.js';
import type { ModelParts } from './data.js';
import { guessableSecrets, type GuessableSecret } from './guessable.js';
import { spanKey } from './places.js';
import { secretsTold, type ToldSecret } from './secrets.js';
import { brokenHashes } from './broken-hashes.js';
import { optionsOf } from './settings.js';
import { plainPasswords, storedPasswords, type PlainPassword } from './passwords.js';

/** Questions about what nobody else may know. */
export class SecretQuestions {
  constructor(readonly parts: ModelParts) {}

  /** Passwords that are kept as callers sent them. */
  plainPasswords(): readonly PlainPassword[] {
    return plainPasswords(this.parts);
  }

  /** Passwords and the like in payloads of tokens, where whoever holds one reads them; `more`: names of such values besides. */
  told(more: readonly string[]): readonly ToldSecret[] {
    return secretsTold(this.parts.signings, more);
  }

  /** Broken hashes of anything but passwords, which are told by themselves. */
  brokenHashes(): readonly OptionSite[] {
    return brokenHashes(this.parts);
  }

  /** Passwords of accounts that the code itself makes: as they are hashed, or stored. Where a helper hashes those of everybody for a handler, it must be known where the one is written. */
  accountPasswords(): readonly Span[] {
    const hashed = optionsOf(this.parts.options, ['account-credential']).flatMap(({ state, optionSpan, written, serving }) => (state === 'weak' && (written ?? !serving) ? [optionSpan] : []));
    return [...new Map([...hashed, ...storedPasswords(this.parts)].map((span) => [spanKey(span), span] as const)).values()];
  }

  /** Passwords in the code for servers that are near, which are less than those for others. */
  nearCredentials(): readonly OptionSite[] {
    const keyOf = ({ optionSpan }: OptionSite): string => spanKey(optionSpan);
    const weak = (concern: OptionSite['concern']): readonly OptionSite[] => optionsOf(this.parts.options, [concern]).filter(({ state }) => state === 'weak');
    const told = new Set(weak('own-credential').map(keyOf));
    return weak('near-credential').filter((site) => !told.has(keyOf(site)));
  }

  /** Secrets made by generators whose numbers can be predicted. */
  guessable(): readonly GuessableSecret[] {
    return guessableSecrets(this.parts);
  }
}
