import type { Meaning, Register } from '../../facts/index.js';
import { isMarkup, isPage, setHeaders } from './answers.js';
import { runCallbacks } from '../running/callbacks.js';
import { leave, registerOf } from '../running/execute.js';
import { requestPart, statusProp, writeExternal } from './externals.js';
import { noteExposed } from '../flows/exposed.js';
import { emitErrorDetails, emitFlows } from '../flows/flows.js';
import type { Evaluator } from '../evaluator.js';
import type { Frame } from '../running/frame.js';
import { recordsIn } from '../records/held.js';
import { addBehaviour } from '../running/invoke.js';
import { readMember, writeBack } from '../running/members.js';
import { clearancesOf } from '../checks/narrow.js';
import { addClearances } from '../checks/path-state.js';
import { isOpen } from './conditions.js';
import { valueAtPlace, type CallValues } from './places.js';
import { CallSite, ReadSite } from '../running/sites.js';
import { alternatives, constant, external, undefinedValue, type ExternalValue, type Value } from '../values/value.js';

type Of<Name extends Meaning['is']> = Extract<Meaning, { readonly is: Name }>;

/** `c.req.valid('json')`: the part of the request that the call names. */
export function namedPart(site: CallSite, meaning: Of<'request-part'>, values: CallValues): Value | undefined {
  const name = valueAtPlace(site.evaluator, meaning.name, values);
  const origin = name?.kind === 'constant' ? meaning.parts[String(name.value)] : undefined;
  return origin && requestPart(site.evaluator, origin, new ReadSite(site.frame, site.callee, site.span, '()'));
}

/** `c.set('user', user)` writes, and `c.get('user')` reads, a member by name. */
export function namedMember(site: CallSite, meaning: Of<'member'>, values: CallValues): Value | undefined {
  const { evaluator, frame, span } = site;
  const name = valueAtPlace(evaluator, meaning.name, values);
  const { receiver } = values;
  if (name?.kind !== 'constant' || receiver?.kind !== 'external') return undefined;
  const holder = readMember(evaluator, receiver, meaning.in);
  if (holder.kind === 'object' && meaning.value === undefined) return readMember(evaluator, holder, String(name.value));
  if (holder.kind !== 'external') return undefined;
  const key = String(name.value);
  const value = meaning.value === undefined ? undefined : valueAtPlace(evaluator, meaning.value, values);
  if (meaning.value === undefined) return readMember(evaluator, holder, key, new ReadSite(frame, site.callee, span, '()'));
  const written = writeExternal(evaluator, frame, holder, key, value ?? undefinedValue, span);
  if (site.receiverRegister !== undefined) writeBack(evaluator, frame, site.receiverRegister, { ...receiver, props: new Map(receiver.props ?? []).set(meaning.in, written) });
  return undefinedValue;
}

/** `ctx.throw(401)` ends the function; `ctx.assert(user, 401)` does where its argument is not true. */
export function raise(site: CallSite, meaning: Of<'throws'>, values: CallValues): void {
  const { evaluator, frame, span } = site;
  const given = typeof meaning.status === 'number' ? constant(meaning.status) : meaning.status === undefined ? undefined : valueAtPlace(evaluator, meaning.status, values);
  const [status] = numbers(given);
  if (frame.guarded === 0) addBehaviour(frame, { does: 'fail', span, ...(status !== undefined && { status }) });
  if (meaning.body !== undefined) emitErrorDetails(site, meaning.body, values, false);
  leave(evaluator, frame, { kind: 'throw', value: external('global:Error#') });
  if (meaning.unless === undefined) {
    frame.hasLeft = true;
    return;
  }
  const register = site.argRegisters[Number(meaning.unless)];
  const tested = evaluator.anonymous && register !== undefined ? registerOf(frame, register) : undefined;
  if (tested?.kind === 'constant' && !tested.value) frame.hasLeft = true;
  if (register !== undefined) evaluator.path = addClearances(evaluator.path, clearancesOf(evaluator, frame, register, true));
}

/** What assigning a member of a library object does besides keeping the value: it may be the answer, or a sink. */
export function assigned(evaluator: Evaluator, frame: Frame, target: ExternalValue, at: { readonly origin: string; readonly object: Register; readonly from: Register; readonly span: CallSite['span'] }, value: Value): void {
  const meanings = evaluator.host.meanings(`${at.origin}=`);
  if (meanings.length === 0) return;
  const site = new CallSite({ evaluator, frame, span: at.span, callee: at.object, result: at.from, argRegisters: [at.from], receiverRegister: at.object, construct: false });
  const values: CallValues = { args: [value], receiver: target };
  for (const meaning of meanings) {
    if (meaning.is === 'respond') respond(site, meaning, values);
    else if (meaning.is === 'sets-header') setHeaders(site, meaning, values);
    else if (meaning.is === 'calls') runCallbacks(site, meaning, values);
    else if (meaning.is === 'sink' && isOpen(site, target, meaning, values)) for (const place of meaning.at) emitFlows(site, meaning.of, at.origin, place, values);
  }
}

/** Notes that the call sends the answer, with the status that it or the response carries. */
export function respond(site: CallSite, meaning: Extract<Meaning, { readonly is: 'respond' }>, values: CallValues): void {
  const own = typeof meaning.status === 'number' ? constant(meaning.status) : meaning.status === undefined ? undefined : valueAtPlace(site.evaluator, meaning.status, values);
  const set = values.receiver?.kind === 'external' ? values.receiver.props?.get(statusProp) : undefined;
  const status = numbers(own)[0] ?? numbers(set)[0];
  const as = meaning.as ?? (meaning.body !== undefined && isPage(meaning, values, valueAtPlace(site.evaluator, meaning.body, values)) ? 'html' : undefined);
  addBehaviour(site.frame, { does: 'respond', span: site.span, ...(status !== undefined && { status }), ...(as && { as }) });
  if (meaning.body === undefined) return;
  if (isMarkup(meaning, values, valueAtPlace(site.evaluator, meaning.body, values))) emitFlows(site, 'html', site.label, meaning.body, values);
  emitErrorDetails(site, meaning.body, values, meaning.masksErrors === true);
  // An answer made of an error refuses the request.
  const body = valueAtPlace(site.evaluator, meaning.body, values);
  if (body) noteExposed(site, body);
  for (const record of body ? recordsIn(body, site.span) : []) addBehaviour(site.frame, { does: 'send', record, span: record.span });
  if (body?.kind === 'unknown' && body.taint.some((taint) => taint.id === 'error')) addBehaviour(site.frame, { does: 'fail', span: site.span, ...(status !== undefined && { status }) });
}

function numbers(value: Value | undefined): readonly number[] {
  if (!value) return [];
  return alternatives(value).flatMap((one) => (one.kind === 'constant' && typeof one.value === 'number' ? [one.value] : []));
}

/** Whether the call reads a header or a cookie that a caller who brings nothing does not send. */
export function readsWhatIsMissing({ anonymous, brought }: Evaluator, meanings: readonly Meaning[], name: Value | undefined): boolean {
  if (!anonymous || (name?.kind === 'constant' && brought?.has(String(name.value).toLowerCase()))) return false;
  return meanings.some(({ is }) => is === 'credential') && meanings.some((meaning) => meaning.is === 'source' && (meaning.origin === 'headers' || meaning.origin === 'cookies'));
}

/** The name of the part of a request that a call reads: its first argument, unless a row says otherwise. */
export function nameAsked(evaluator: Evaluator, meanings: readonly Meaning[], values: CallValues): Value | undefined {
  for (const meaning of meanings) if (meaning.is === 'source' && meaning.asked !== undefined) return valueAtPlace(evaluator, meaning.asked, values);
  return values.args[0];
}
