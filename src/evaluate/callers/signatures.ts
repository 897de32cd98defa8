import type { Meaning } from '../../facts/index.js';
import type { Evaluator } from '../evaluator.js';
import { isNamedByClient, isRecord } from './callers.js';
import { emit } from '../flows/flows.js';
import { addBehaviour } from '../running/invoke.js';
import { applyPathTo } from '../values/path-values.js';
import { argumentIndex, valuesAt, type CallValues } from '../packages/places.js';
import type { CallSite } from '../running/sites.js';
import { taintsOf, type ExternalValue, type Value } from '../values/value.js';

type Signature = Extract<Meaning, { readonly is: 'signature' }>;

/** Under this id the body goes that was parsed and made into text again. */
const rewrittenBody = 'body.(json)';

/**
 * Notes over what a signature is made or checked. One that is made counts once it is compared: what an application signs for others
 * may be any text.
 */
export function noteSignature(site: CallSite, callee: ExternalValue, { over, checks }: Signature, values: CallValues): void {
  const { evaluator } = site;
  const signed = valuesAt(evaluator, over, values);
  // What is signed of a record that no client has named checks nobody: a flag, a link that is sent out.
  const isOwn = signed.length > 0 && signed.every((value) => isRecord(evaluator, value) && !isNamedByClient(evaluator, value));
  if (!isOwn) addBehaviour(site.frame, { does: 'verify', known: true, label: site.label, span: site.span });
  const at = argumentIndex(over, values.args.length);
  const span = (at === undefined ? undefined : site.argSpans[at]) ?? site.span;
  for (const taint of signed.flatMap((value) => taintsOf(applyPathTo(evaluator.path, value)))) {
    evaluator.verifiedTokens.add(taint.id);
    const isRewritten = taint.cleared.includes('serialized');
    if (taint.id !== 'body' || !(isRewritten || checks)) continue;
    const told = isRewritten ? { ...taint, id: rewrittenBody } : taint;
    const stack = [...evaluator.stack];
    const tell = (): void => { emit(evaluator, 'signature', callee.origin, span, site.span, told, { stack }); };
    const maker = values.receiver?.kind === 'external' ? values.receiver.id : undefined;
    if (checks) tell();
    else if (maker !== undefined) evaluator.signed.set(maker, tell);
  }
}

const maxDepth = 6;

/** Notes that values are held against each other: a signature among them was made to check one. */
export function noteHeld(evaluator: Evaluator, values: readonly Value[]): void {
  if (evaluator.signed.size > 0) for (const value of values) tellSigned(evaluator, value, 0);
}

/** What made a digest is in what the digest was made of: `Buffer.from(hmac.digest('hex'))`, `sha256=${hmac.digest('hex')}`. */
function tellSigned(evaluator: Evaluator, value: Value, depth: number): void {
  if (depth > maxDepth) return;
  const inside = (parts: readonly Value[]): void => { for (const part of parts) tellSigned(evaluator, part, depth + 1); };
  if (value.kind === 'union') inside(value.of);
  if (value.kind === 'text') inside(value.parts.filter((part) => typeof part !== 'string'));
  if (value.kind !== 'external') return;
  const maker = value.receiver?.kind === 'external' ? value.receiver.id : undefined;
  const tell = maker === undefined ? undefined : evaluator.signed.get(maker);
  if (tell && maker !== undefined) {
    evaluator.signed.delete(maker);
    tell();
  }
  inside([...(value.args ?? []), ...(value.receiver ? [value.receiver] : [])]);
}

/** A check by a function out of sight: it is handed what was sent in a header, with a signature that was made or without. */
export function noteHandedSignature(site: CallSite, values: readonly Value[]): void {
  if (!values.some(isHeader)) return;
  addBehaviour(site.frame, { does: 'verify', label: site.label, span: site.span });
  noteHeld(site.evaluator, values);
}

export function isHeader(value: Value): boolean {
  return taintsOf(value).some(({ origin }) => origin === 'headers');
}

/** The verdict of a check: if nothing looks at it is asked when the function ends. */
export function noteVerdict(site: CallSite, args: readonly Value[]): void {
  const { evaluator } = site;
  const isAsked = site.result >= 0 && !comparesWithItself(site);
  addBehaviour(site.frame, { does: 'verify', known: true, label: site.label, span: site.span, ...(isOfAddress(evaluator, args) && { inAddress: true }), ...(isAsked && { verdict: true }) });
  noteHeld(evaluator, args);
  for (const taint of args.flatMap(taintsOf)) evaluator.verifiedTokens.add(taint.id);
}

/** One of two values is of the query alone, the other a signature that was made here: a link that the server signed. */
function isOfAddress(evaluator: Evaluator, args: readonly Value[]): boolean {
  const made = args.find((arg) => isMade(evaluator, arg, 0));
  const sent = made && args.find((arg) => arg !== made);
  if (!sent || isMade(evaluator, sent, 0)) return false;
  const taints = taintsOf(sent);
  return taints.length > 0 && taints.every(({ origin }) => origin === 'query');
}

function isMade(evaluator: Evaluator, value: Value, depth: number): boolean {
  if (value.kind === 'union') return value.of.some((one) => isMade(evaluator, one, depth + 1));
  if (value.kind !== 'external' || depth > maxDepth) return false;
  if (evaluator.host.meanings(value.origin).some(({ is }) => is === 'digest')) return true;
  return [...(value.args ?? []), ...(value.receiver ? [value.receiver] : [])].some((part) => isMade(evaluator, part, depth + 1));
}

/** `timingSafeEqual(hash, hash)` is there to take as long as a comparison. */
function comparesWithItself({ argRegisters, frame }: CallSite): boolean {
  const [left, right] = argRegisters.map((register) => (register === undefined ? undefined : frame.instructions.definitions[register]));
  return left?.op === 'read' && right?.op === 'read' && left.slot === right.slot;
}
