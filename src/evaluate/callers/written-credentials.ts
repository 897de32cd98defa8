import type { Register, Span } from '../../facts/index.js';
import { inProduction, isDevelopment } from '../checks/deployment.js';
import { dangerous } from '../flows/dangers.js';
import { emit } from '../flows/flows.js';
import type { Evaluator } from '../evaluator.js';
import { spanOf } from '../running/execute.js';
import type { Frame } from '../running/frame.js';
import { alternatives, isUndefined, taintsOf, type ObjectValue, type Value } from '../values/value.js';
import { propertyAt, writtenAt } from '../records/written.js';

/** The last part of what a caller sends a credential as. A closed list. */
const password = /(?:^|[._-])(?:password|passwd|pwd|passphrase|pass)$|(?:^|[._-])[a-z]+(?:Password|Passwd|Passphrase)$/;
const key = /(?:^|[._-])(?:app|admin|api|auth|access|verify|webhook|client|shared|internal|service|master|bearer|hub|cron|secret|private)*(?:secret|token|api[_-]?key|access[_-]?key|secret[_-]?key|private[_-]?key|verify[_-]token)$/i;
const authorization = /(?:^|\.)(?:proxy-)?authorization$/i;

/** A word of the protocol, and not what somebody must know: `token === 'none'`. */
const isWord = /^(?:[a-z]{1,12}|null|undefined|\*+|\[\w+\])$/i;
const nothingSecret = /^(?:undefined|null|true|false|none|\*+|x+|\[?redacted\]?|)$/i;

/** Notes that what a caller proves something with is compared with a text that is written in the code (CWE-798). */
export function noteWrittenCredential(evaluator: Evaluator, frame: Frame, sent: Value, kept: Value, at: Register, comparison: Span, several = false): void {
  const definition = frame.instructions.definitions[at];
  const isSecret = secretTest(sent, several);
  if (!isSecret || isDevelopment(evaluator.path, frame.conditional > 0)) return;
  for (const taint of dangerous(evaluator, 'guess', kept)) emit(evaluator, 'guess', 'a comparison', comparison, comparison, taint);
  if (!inProduction(kept).some((one) => one.kind === 'constant' && typeof one.value === 'string' && isSecret(one.value))) return;
  const span = writtenAt(evaluator, frame, at) ?? (definition && spanOf(frame, definition));
  if (span) evaluator.host.comparison({ of: 'written', span, comparison });
}

/** Whether a text would be a credential, where the value is one that a caller sends as it is; undefined where it is not. */
function secretTest(sent: Value, several: boolean): ((text: string) => boolean) | undefined {
  const there = alternatives(sent).filter((one) => !isUndefined(one));
  const [taint, ...others] = there.every(({ kind }) => kind === 'unknown') ? taintsOf(sent) : [];
  if (!taint || others.length > 0 || !['headers', 'body', 'query', 'cookies', 'params'].includes(taint.origin)) return undefined;
  // Nobody is let in by one of several passwords: these are too common to be taken.
  if (password.test(taint.id)) return several ? undefined : (text) => !nothingSecret.test(text);
  if (key.test(taint.id)) return (text) => text.length >= 5 && !isWord.test(text);
  // With its scheme, or what stands behind it.
  return authorization.test(taint.id) ? (text) => /^(?:bearer|basic|token|apikey)\s+\S{4,}/i.test(text) || (text.length >= 8 && !/\s/.test(text) && !isWord.test(text)) : undefined;
}

/** Columns that hold the password of an account. A closed list. */
const accountPassword = /^(?:password|passwd|pwd|pass_?phrase)$/i;
/** What nobody can sign in with: a stand-in, or a hash. */
const opensNothing = /^(?:your|my|enter|insert|missing|dummy|none|no|not?[-_ ].*|n\/?a|example|fake|mock|change.*|null|undefined)$|invalid|placeholder|unus(?:ed|able)|disabled|^<.*>$|^\{.*\}$|^[x*!.-]*$|^\$(?:2[abxy]|argon2\w+|scrypt|pbkdf2)[$-]|^[0-9a-f]{32,}$/i;

/** Where the password of a record is written, if the code gives it and production stores it (CWE-798). */
export function writtenPassword(evaluator: Evaluator, holder: ObjectValue, name: string): Span | undefined {
  const given = accountPassword.test(name) ? holder.props.get(name) : undefined;
  if (given?.kind !== 'constant' || typeof given.value !== 'string' || opensNothing.test(given.value) || isDevelopment(evaluator.path, true)) return undefined;
  const property = propertyAt(holder, name);
  return property && writtenAt(evaluator, property.frame, property.register);
}
