import type { Instruction, Register, Span } from '../../facts/index.js';
import { noteAsserted } from '../callers/asserted.js';
import { handedOut, isRecord, noteEquality } from '../callers/callers.js';
import { emit } from '../flows/flows.js';
import { noteSpent } from './decisions.js';
import { isOfEnvironment, variableOf } from './environment.js';
import type { Evaluator } from '../evaluator.js';
import type { Host } from '../host.js';
import { isSentCode } from './sent-codes.js';
import { registerOf, spanOf } from '../running/execute.js';
import { addBehaviour } from '../running/invoke.js';
import { noteMatch } from '../records/kept-lists.js';
import { isHeader, noteHeld } from '../callers/signatures.js';
import type { Frame } from '../running/frame.js';
import { describe } from '../running/spelling.js';
import { binary } from '../running/operators.js';
import { keptAnswer, noteComparison } from '../callers/roles.js';
import { targetComparison } from './target-tests.js';
import { alternatives, constant, taintsOf, type Value } from '../values/value.js';
import { noteWrittenCredential } from '../callers/written-credentials.js';

type Binary = Extract<Instruction, { readonly op: 'binary' }>;

const equalities = new Set(['===', '!==', '==', '!=']);
/** Variables of the environment that hold what a caller must know. */
const keyName = /(?:secret|token|password|passwd|api_?key|access_?key|signature)$/i;
/** Fields of a record that only its owner can know. A closed list. */
const storedKey = /(?:^|[._])(?:api_?key|secret_?key|(?:reset|verif(?:y|ication)|confirm(?:ation)?|access|auth|refresh|api|invite|session)_?token|(?:webhook|client|shared|signing)_?secret)$/i;
const passwordName = /(?:^|[._])(?:password|passwd|pwd)$/i;

/** What an operator between two values gives; comparisons say something of what they compare. */
export function compared(evaluator: Evaluator, frame: Frame, instruction: Binary): Value {
  const kept = keptAnswer(frame, instruction);
  if (kept) return kept;
  noteComparison(frame, instruction);
  noteEquality(evaluator, frame, instruction);
  noteSecretComparison(evaluator, frame, instruction);
  if (evaluator.matching) noteMatch(evaluator, frame, instruction);
  if (instruction.operator === 'instanceof' && isMadeHere(frame, instruction)) return constant(true);
  const decided = evaluator.target && targetComparison(evaluator, frame, instruction);
  if (decided) return decided;
  const [left, right] = [registerOf(frame, instruction.left), registerOf(frame, instruction.right)];
  if (!equalities.has(instruction.operator)) noteSpent(evaluator, [left, right]);
  return binary(instruction.operator, left, right);
}

/** A constructor function that asks whether it was called with `new`: what it then makes of itself is an object of its own. */
function isMadeHere(frame: Frame, { left, right }: Binary): boolean {
  const [made, maker] = [registerOf(frame, left), registerOf(frame, right)];
  return maker.kind === 'function' && maker.index === frame.index && maker.file === frame.module.file && made.kind === 'object' && frame.instructions.definitions[left]?.op === 'this';
}

/** Notes that something a caller sends is compared with what only the right caller can know. */
function noteSecretComparison(evaluator: Evaluator, frame: Frame, instruction: Binary): void {
  if (!equalities.has(instruction.operator)) return;
  const left = registerOf(frame, instruction.left);
  const right = registerOf(frame, instruction.right);
  if (isSent(left) || isSent(right)) noteAsserted(evaluator, frame, left, right, spanOf(frame, instruction));
  if (isSent(left) !== isSent(right)) {
    if (isSent(left)) noteWrittenCredential(evaluator, frame, left, right, instruction.right, spanOf(frame, instruction));
    else noteWrittenCredential(evaluator, frame, right, left, instruction.left, spanOf(frame, instruction));
  }
  if (evaluator.starting) evaluator.refusals.compared(frame, instruction.start, left, right);
  if (left.kind === 'constant' || right.kind === 'constant') return;
  noteHeld(evaluator, [left, right]);
  noteHeldHash(evaluator, frame, [left, right], describe(frame, instruction.left), spanOf(frame, instruction));
  if (isHeader(left) !== isHeader(right)) addBehaviour(frame, { does: 'verify', label: describe(frame, isHeader(left) ? instruction.left : instruction.right), span: spanOf(frame, instruction) });
  const [leftSent, rightSent] = [isSent(left), isSent(right)];
  if (!leftSent && !rightSent) noteDigestAsked(evaluator, frame, instruction);
  if (leftSent === rightSent) return;
  const [sent, kept, at] = leftSent ? [left, right, instruction.right] : [right, left, instruction.left];
  noteMachineKey(evaluator.host, frame, [sent, kept], describe(frame, leftSent ? instruction.left : instruction.right), spanOf(frame, instruction));
  const secret = secretOf(evaluator, kept) ?? (isStored(evaluator.host, kept) ? storedSecret(sent, kept, describe(frame, at)) : undefined);
  if (secret === 'password') addBehaviour(frame, { does: 'guard', kind: 'password-check', label: describe(frame, at), span: spanOf(frame, instruction) });
  if (isStored(evaluator.host, kept) && isHandedOver(sent) && isSentCode(describe(frame, at))) addBehaviour(frame, { does: 'code-check', label: describe(frame, at), span: spanOf(frame, instruction) });
  // Whatever it is called, what is held against a password is one.
  if (secret === 'password') for (const taint of taintsOf(sent)) emit(evaluator, 'credential', describe(frame, at), spanOf(frame, instruction), spanOf(frame, instruction), taint);
  if (isLink(evaluator, sent, kept)) addBehaviour(frame, { does: 'verify', inAddress: true, label: describe(frame, at), span: spanOf(frame, instruction) });
  if (secret) evaluator.host.comparison({ of: secret, span: spanOf(frame, instruction) });
}

/** Notes that something in the URL or the body is held against what only the deployment knows: the key of a machine. A password is what somebody signs in with. */
export function noteMachineKey(host: Host, frame: Frame, values: readonly Value[], label: string, span: Span): void {
  const sent = values.find(isSent);
  const kept = values.find((value) => value !== sent && isOfEnvironment(host, value) && !isSent(value));
  if (sent && kept && isHandedOver(sent) && !isPassword(sent)) addBehaviour(frame, { does: 'credential', label, span });
}

/** `digest === signature` in a function whose callers are out of sight: what it is asked about is what somebody claims the digest to be. */
function noteDigestAsked(evaluator: Evaluator, frame: Frame, instruction: Binary): void {
  for (const [made, asked] of [[instruction.left, instruction.right], [instruction.right, instruction.left]] as const) {
    const value = registerOf(frame, asked);
    if (value.kind !== 'unknown' || value.environment || !isParameter(frame, asked) || secretOf(evaluator, registerOf(frame, made)) !== 'digest') continue;
    evaluator.host.comparison({ of: 'digest', span: spanOf(frame, instruction) });
  }
}

/** Whether a register holds what the function was called with, as it came. */
function isParameter(frame: Frame, register: Register): boolean {
  const { definitions, initialisers } = frame.instructions;
  const definition = definitions[register];
  if (!definition) return register < frame.facts.parameters.length;
  if (definition.op === 'cast' || definition.op === 'default') return isParameter(frame, definition.value);
  const initialiser = definition.op === 'read' ? initialisers.get(definition.slot) : undefined;
  return initialiser !== undefined && isParameter(frame, initialiser);
}

/** Notes that what was made of a password is held against something. */
export function noteHeldHash(evaluator: Evaluator, frame: Frame, values: readonly Value[], label: string, span: Span): void {
  if (values.some((value) => alternatives(value).some((one) => one.kind === 'external' && isHash(evaluator, one.origin))) || holdsKeptHash(evaluator.host, values)) addBehaviour(frame, { does: 'guard', kind: 'password-check', label, span });
}

/** A field of a record that keeps what was made of a password. */
const keptHash = /[.#](?:(?:hashed|encrypted|user)_?)?(?:password|passwd|pwd|pass)_?(?:hash|hashed|digest)?$/i;

const asText = '.toString()';

/** As it is, or written as a text. */
function isHash(evaluator: Evaluator, origin: string): boolean {
  let made = origin;
  while (made.endsWith(asText)) made = made.slice(0, -asText.length);
  return evaluator.host.meanings(made).some((meaning) => meaning.is === 'password-hash');
}

function isSent(value: Value): boolean {
  return taintsOf(value).some((taint) => taint.origin === 'headers' || taint.origin === 'body' || taint.origin === 'query' || taint.origin === 'cookies' || taint.origin === 'params');
}

/** What somebody was handed with a link is held against what is kept of it with a record. A name decides which: it only silences. */
function isLink(evaluator: Evaluator, sent: Value, kept: Value): boolean {
  return isRecord(evaluator, kept) && taintsOf(sent).every(({ origin, id }) => (origin === 'params' || origin === 'query') && handedOut.test(id));
}

/** In the URL or the body: what comes in a header or a cookie is a credential anyway. */
function isHandedOver(value: Value): boolean {
  return taintsOf(value).every((taint) => taint.origin === 'query' || taint.origin === 'params' || taint.origin === 'body');
}

/** What comes from somewhere else than the environment: a store. */
function isStored(host: Host, value: Value): boolean {
  return (value.kind === 'unknown' && !value.environment) || (value.kind === 'external' && !value.origin.startsWith('global:') && variableOf(host, value) === undefined);
}

/** The member of that name of what a package gave: a record, say. */
function isPasswordOfRecord(value: Value): boolean {
  return value.kind === 'external' && /[.#](?:\w*_)?(?:password|passwd|pwd)$/i.test(value.origin);
}

/** What a record keeps of a password is held against something that was made elsewhere: of what somebody sent, as nothing else can be equal to it. What was sent itself may only be compared to see whether it changes. */
function holdsKeptHash(host: Host, values: readonly Value[]): boolean {
  const kept = values.flatMap(alternatives).find((one) => one.kind === 'external' && keptHash.test(one.origin));
  return kept?.kind === 'external' && values.every((value) => alternatives(value).includes(kept) || alternatives(value).every((one) => isMade(host, one, kept.origin)));
}

function isMade(host: Host, value: Value, kept: string): boolean {
  if (value.kind === 'external') return !isOfEnvironment(host, value) && packageOf(value.origin) !== packageOf(kept);
  return value.kind === 'text' || (value.kind === 'unknown' && value.environment !== true && value.identity === undefined && !isSent(value));
}

function packageOf(origin: string): string {
  return origin.slice(0, origin.lastIndexOf(':'));
}

/** What a field of a record is by its name, against which something sent is held that is called so, too. */
function storedSecret(sent: Value, kept: Value, name: string): 'password' | 'key' | undefined {
  if (isPasswordOfRecord(kept) || (isPassword(sent) && passwordName.test(name))) return 'password';
  return storedKey.test(name) && taintsOf(sent).some(({ id }) => /(?:key|token|secret)$/i.test(id)) ? 'key' : undefined;
}

function isPassword(value: Value): boolean {
  return taintsOf(value).some((taint) => passwordName.test(taint.id));
}

/** What a value is that only the right caller can know: a digest made with a key, or a key of the environment. */
function secretOf(evaluator: Evaluator, value: Value): 'digest' | 'key' | undefined {
  const parts = value.kind === 'text' ? value.parts.flatMap((part) => (typeof part === 'string' ? [] : [part])) : alternatives(value);
  for (const part of parts) {
    if (part.kind !== 'external') continue;
    if (evaluator.host.meanings(part.origin).some((meaning) => meaning.is === 'digest')) return 'digest';
    if (keyName.test(variableOf(evaluator.host, part) ?? '') || isNamedKey(evaluator, part)) return 'key';
  }
  return undefined;
}

/** A key read by its name from what is configured: `config.get('API_KEY')`. */
function isNamedKey(evaluator: Evaluator, value: Extract<Value, { readonly kind: 'external' }>): boolean {
  if (!value.origin.endsWith('()')) return false;
  const read = evaluator.host.meanings(value.origin.slice(0, -2)).find((meaning) => meaning.is === 'named-read');
  const name = read?.is === 'named-read' && read.name === '0' ? value.args?.[0] : undefined;
  return name?.kind === 'constant' && typeof name.value === 'string' && keyName.test(name.value);
}
