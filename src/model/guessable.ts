import type { DataSource, Span } from '../facts/index.js';
import { handlersOf, type ModelParts } from './data.js';
import { spanKey } from './places.js';

/** A secret made by a generator whose numbers can be predicted. */
export interface GuessableSecret {
  /** Where the generator is called, and how the code spells it. */
  readonly span: Span;
  readonly label: string;
  /** What becomes of it, and where. */
  readonly becomes: string;
  readonly place: Span;
}

/** Fields by which somebody proves something; a code or key only with a word that says what for. A closed list. */
const secretField =
  /^(?:(?:password|passwd|email|mail|account|user|reset|verify|verification|confirm|confirmation|activation|access|refresh|auth|session|login|invite|invitation|api|remember|recovery|forgot|magic_?link|two_?factor|mfa|csrf|bearer|hashed|new|temp|temporary)_?)*(?:token|secret|otp|passcode|password|passwd|session_?id|api_?key)$|^(?:(?:password|email|account|user|reset|two|factor)_?)*(?:reset|verify|verification|confirm|confirmation|activation|auth|login|invite|recovery|otp|mfa|factor)_?(?:code|key|pin)$/i;

/** … and where the record is kept to prove something. */
const isCode = /^(?:code|pin|key|value|hash)$/i;
const secretRecord = /(?:reset|verif|otp|invit|confirm|activation|factor|mfa|token|secret|recovery|magic)/i;

export function guessableSecrets(parts: ModelParts): readonly GuessableSecret[] {
  const found = new Map<string, GuessableSecret>();
  const secrets = new Set<string>();
  const keep = ({ label, span }: Pick<DataSource, 'label' | 'span'>, becomes: string, place: Span): void => {
    // A secret of several numbers is one report, and so is a generator of several secrets.
    const [key, secret] = [span, place].map(spanKey);
    if (key === undefined || secret === undefined || found.has(key) || secrets.has(secret)) return;
    secrets.add(secret);
    found.set(key, { span, label, becomes, place });
  };
  for (const { data, development } of handlersOf(parts)) {
    for (const access of development ? [] : data.accesses) {
      if (access.does !== 'create' && access.does !== 'update') continue;
      for (const { key, guessable } of access.data.keys) if (guessable && (secretField.test(key) || (isCode.test(key) && secretRecord.test(access.model ?? '')))) keep(guessable, `the ${key} of a record`, access.span);
    }
  }
  for (const flow of parts.flows) if (flow.risk === 'guess') keep(flow.source, 'a password, a key, the name of a session or a code that is sent', flow.sinkSpan);
  return [...found.values()];
}
