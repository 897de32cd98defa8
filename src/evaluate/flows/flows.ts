import type { Meaning, Place, Risk, Span, ViewPlace } from '../../facts/index.js';
import type { CallSite } from '../running/sites.js';
import { announcedIn, asNumber, checkedHosts, dangerous, searchedBy } from './dangers.js';
import { composedAt, type Composed, type Handed } from './handed.js';
import { addBehaviour } from '../running/invoke.js';
import { cleartextHost } from '../checks/url-hosts.js';
import { propertySpan } from '../running/definitions.js';
import type { Evaluator } from '../evaluator.js';
import type { FlowEvent } from './events.js';
import type { Frame } from '../running/frame.js';
import { everyDatum } from '../checks/path-state.js';
import { applyPathTo } from '../values/path-values.js';
import { declaredFor } from '../schemas/declared-fields.js';
import { passedTest } from '../checks/url-checks.js';
import { argumentIndex, valuesAt, type CallValues } from '../packages/places.js';
import { noteStored } from '../records/stored-data.js';
import { noteUnset } from './unset.js';
import { asText, isCleared, type Taint } from '../values/taint.js';
import { mapTaints } from '../values/map-taints.js';
import { alternatives, constant, joinAll, object, taintsOf, type ExternalValue, type ObjectValue, type Value } from '../values/value.js';

/** How a sink reads its places; see the rows of libraries. */
type Reading = Pick<Extract<Meaning, { is: 'sink' }>, 'counts' | 'announced' | 'besides' | 'objects'>;

/** Reports every open taint at a sink's place to the host. */
export function emitFlows(site: CallSite, risk: Risk, sink: string, place: Place, values: CallValues, { counts, announced, besides = [], objects }: Reading = {}): void {
  if (risk === 'url' && isFiltered(site.evaluator, values)) return;
  if (risk === 'cleartext') for (const host of valuesAt(site.evaluator, place, values)) if (host.kind === 'constant') emitCleartext(site, sink, writtenAt(site, place, values) ?? site.span, constant(`http://${String(host.value)}/`));
  if (risk === 'cleartext') return;
  const at = argumentIndex(place, values.args.length);
  const span = (risk === 'rows' ? writtenAt(site, place, values) : undefined) ?? (at === undefined ? undefined : site.argSpans[at]) ?? site.span;
  for (const whole of valuesAt(site.evaluator, place, values)) {
    const value = besides.length > 0 ? withoutProps(whole, besides) : whole;
    const settled = applyPathTo(site.evaluator.path, counts ? asNumber(value) : value);
    if (risk === 'url' || risk === 'redirect') emitOwnTokens(site, sink, span, settled);
    if (risk === 'url') emitCleartext(site, sink, span, settled);
    if (risk === 'url') for (const taint of checkedHosts(site.evaluator, settled)) emit(site.evaluator, 'checked-url', sink, span, site.span, taint);
    if (risk === 'nosql') for (const taint of searchedBy(settled)) if (!isCleared(taint, 'regex')) emit(site.evaluator, 'regex', 'a filter', span, site.span, taint);
    const taints = announced ? announcedIn(settled) : dangerous(site.evaluator, risk, settled);
    if (taints.length > 0 && risk === 'recipient') addBehaviour(site.frame, { does: 'message', label: site.label, span: site.span });
    const bare = objects ? alternatives(settled).flatMap((one) => (one.kind === 'unknown' ? taints.filter((taint) => one.taint.includes(taint)) : [])) : [];
    for (const taint of bare) emit(site.evaluator, risk, sink, span, site.span, taint, { asObject: true });
    emitAt(site, risk, sink, place, span, taints.filter((taint) => !bare.includes(taint)));
    noteStored(site.evaluator, risk, sink, settled, { span, call: site.span });
    noteUnset(site.evaluator, risk, sink, settled, { span, call: site.span });
  }
}

function withoutProps(value: Value, names: readonly string[]): Value {
  if (taintsOf(value).length === 0) return value;
  if (value.kind === 'union') return joinAll(value.of.map((one) => withoutProps(one, names)));
  if (value.kind === 'array') return { ...value, items: value.items.map((one) => withoutProps(one, names)), ...(value.rest && { rest: withoutProps(value.rest, names) }) };
  return value.kind === 'object' ? object([...value.props].filter(([name]) => !names.includes(name)).map(([name, one]) => [name, withoutProps(one, names)]), value.rest) : value;
}

/** Tells of data at a place of a call, or, of a text that was only passed on to it, where that was put together. */
export function emitAt(site: CallSite, risk: Risk, sink: string, place: Place, span: Span, taints: readonly Taint[]): void {
  const composed = taints.length > 0 ? composedAt(site, risk, sink, place, taints.map(({ id }) => id)) : undefined;
  for (const taint of taints) {
    if (composed) emitComposed(site.evaluator, risk, sink, composed, taint);
    else emit(site.evaluator, risk, sink, span, site.span, taint);
  }
}

function emitComposed(evaluator: Evaluator, risk: Risk, sink: string, { span, call, callee }: Composed, taint: Taint): void {
  const around = evaluator.stack.indexOf(callee);
  emit(evaluator, risk, sink, span, call, taint, { stack: around === -1 ? evaluator.stack : evaluator.stack.slice(0, around), handed: true });
}

/** The flows of a call whose outcome is known from an earlier one: what it was handed was put together here. */
export function emitHanded(site: CallSite, handed: readonly Handed[], args: readonly Value[]): void {
  for (const { parameter, risk, sink, ids } of handed) {
    const value = args[parameter];
    const span = site.argSpans[parameter];
    if (!value || !span) continue;
    const taints = dangerous(site.evaluator, risk, value).filter(({ id }) => ids.includes(id));
    const composed = taints.length > 0 ? composedAt(site, risk, sink, String(parameter), ids) : undefined;
    for (const taint of taints) {
      if (composed) emitComposed(site.evaluator, risk, sink, composed, taint);
      else if (alternatives(value).some((one) => one.kind === 'text')) emit(site.evaluator, risk, sink, span, site.span, taint, { handed: true });
    }
  }
}

/** The property of an object literal that a place leads to, where it is written. */
function writtenAt(site: CallSite, place: Place, values: CallValues): Span | undefined {
  const dot = place.lastIndexOf('.');
  const [holder] = dot === -1 ? [] : valuesAt(site.evaluator, place.slice(0, dot), values);
  return holder && propertySpan(holder, place.slice(dot + 1));
}

/** Whether the request goes through an agent that refuses addresses of the inner network. */
function isFiltered(evaluator: Evaluator, values: CallValues): boolean {
  const made = values.receiver?.kind === 'external' ? (values.receiver.args ?? []) : [];
  return [...values.args, ...made].some((arg) => arg.kind === 'object' && [...arg.props.values()].some((prop) => alternatives(prop).some((one) => one.kind === 'external' && evaluator.host.meanings(one.origin).some((meaning) => meaning.is === 'request-filter'))));
}

/** A token of our own making put into a URL that leaves: in its query, where logs and referrers keep it. */
function emitOwnTokens(site: CallSite, sink: string, span: Span, value: Value): void {
  for (const one of alternatives(value)) {
    if (one.kind !== 'text') continue;
    const query = one.parts.findIndex((part) => typeof part === 'string' && part.includes('?'));
    const fragment = one.parts.findIndex((part) => typeof part === 'string' && part.includes('#'));
    for (const [at, part] of one.parts.entries()) {
      if (typeof part === 'string' || query === -1 || at < query || (fragment !== -1 && at > fragment)) continue;
      const signed = alternatives(part).find((made) => made.kind === 'external' && isSigned(site, made.origin));
      if (signed) emit(site.evaluator, 'credential', sink, span, site.span, { id: 'issued', origin: 'token', shape: 'string', label: 'a token issued here', span, cleared: [] });
    }
  }
}

/** A request to a host of the open network, without encryption (CWE-319), wherever this runs. */
function emitCleartext(site: CallSite, sink: string, span: Span, value: Value): void {
  const host = site.evaluator.path.cleared.has(everyDatum) ? undefined : cleartextHost(value);
  if (host !== undefined) emit(site.evaluator, 'cleartext', sink, span, site.span, { id: host, origin: 'upstream', shape: 'string', label: host, span, cleared: [] });
}

function isSigned(site: CallSite, origin: string): boolean {
  return origin.endsWith('()') && site.evaluator.host.meanings(origin.slice(0, -2)).some((meaning) => meaning.is === 'token-sign');
}

interface Emitted {
  /** The activations that data came through; those that run now, unless it was seen earlier. */
  readonly stack?: readonly Frame[];
  /** The sink lies in a function that the call hands the data to. */
  readonly handed?: true;
  /** What puts it out. */
  readonly view?: ViewPlace;
  /** Only an object does harm there, and the data is what stands there. */
  readonly asObject?: true;
}

export function emit(evaluator: Evaluator, risk: Risk, sink: string, sinkSpan: Span, callSpan: Span, taint: Taint, { stack = evaluator.stack, handed, view, asObject }: Emitted = {}): void {
  const entry = risk === 'claims' ? spanOfFrame(stack[0]) : undefined;
  const key = `${risk}|${sinkSpan.file}:${String(sinkSpan.start)}|${taint.id}|${taint.span.file}:${String(taint.span.start)}${entry ? `|${entry.file}:${String(entry.start)}` : ''}`;
  if (evaluator.seenFlows.has(key)) return;
  evaluator.seenFlows.add(key);
  const test = risk === 'url' || risk === 'redirect' ? passedTest(evaluator.path, taint.id) : undefined;
  const declared = taint.declared ?? declaredFor(evaluator.path, taint.id);
  const flow: FlowEvent = { risk, sink, sinkSpan, callSpan, source: { origin: taint.origin, id: taint.id, shape: taint.shape, label: taint.label, span: taint.span, ...(taint.chosen && { chosen: true as const }), ...(declared && { declared }) }, steps: stepsFrom(stack, taint.span), cleared: taint.cleared, ...(handed && { handed }), ...(test && { test }), ...(view && { view }), ...(entry && { entry }), ...(asObject && { asObject }) };
  if (risk === 'claims') evaluator.pendingClaims.push(flow);
  else evaluator.host.flow(flow);
}

function spanOfFrame(frame: Frame | undefined): Span | undefined {
  return frame && { file: frame.module.file, start: frame.facts.start, end: frame.facts.end };
}

/** The id of the token that claims were decoded from. */
export function tokenOf(claims: string): string {
  return claims.slice(0, claims.indexOf(claimsSuffix));
}

const claimsSuffix = '.(claims)';

const maxSteps = 8;

/** The named functions between a source and here: those that were called after the one the source stands in. */
function stepsFrom(stack: readonly Frame[], source: Span): FlowEvent['steps'] {
  const isAround = (frame: Frame): boolean => frame.module.file === source.file && frame.facts.start <= source.start && source.end <= frame.facts.end;
  const first = stack.findLastIndex(isAround);
  return stack.slice(first + 1).filter((frame) => frame.facts.name !== '').slice(0, maxSteps).map(({ facts, module }) => {
    const owner = facts.class === undefined ? undefined : module.facts.classes[facts.class]?.name;
    return { label: owner ? `${owner}.${facts.name}` : facts.name, span: { file: module.file, start: facts.start, end: facts.end } };
  });
}

/** Details of an error that an answer carries. */
export function emitErrorDetails(site: CallSite, body: Place, values: CallValues, masks: boolean): void {
  const at = argumentIndex(body, values.args.length);
  const span = (at === undefined ? undefined : site.argSpans[at]) ?? site.span;
  for (const value of valuesAt(site.evaluator, body, values)) for (const one of masks ? alternatives(value) : [value]) noteErrorDetails(site.evaluator, masks && (one.kind === 'unknown' || one.kind === 'external') ? mapTaints(one, asText) : one, span, site.span, site.label);
}

/** Data that a function returns, where its framework does with it what the risk is about. */
export function noteReturned(evaluator: Evaluator, risk: Risk, value: Value, span: Span): void {
  for (const taint of dangerous(evaluator, risk, applyPathTo(evaluator.path, value))) emit(evaluator, risk, 'the answer', span, span, taint);
  for (const one of alternatives(value)) if (one.kind === 'text') noteStored(evaluator, risk, 'the answer', one, { span, call: span });
}

/** The inner place, where it lies in the outer: an object written elsewhere is sent from here. */
function within(outer: Span, inner: Span | undefined): Span {
  return inner?.file === outer.file && inner.start >= outer.start && inner.end <= outer.end ? inner : outer;
}

/** Under these names an answer gives out what its caller later proves something with. A closed list. */
const isGivenOut = /^(?:(?:access|auth|session|reset|refresh|api|csrf|xsrf|login)_?)?token$|^(?:session_?id|otp|one_?time_?(?:code|password)|api_?key|(?:new_?|temp(?:orary)?_?)?password|client_?secret)$/i;

const inert = new WeakMap<ObjectValue, boolean>();

/** Whether nothing in an object is anybody's data, however deep. */
function isInert(value: ObjectValue): boolean {
  const known = inert.get(value);
  if (known !== undefined) return known;
  const found = [...value.props.values(), ...(value.rest ? [value.rest] : [])].every((prop) => (prop.kind === 'object' ? isInert(prop) : taintsOf(prop).length === 0));
  inert.set(value, found);
  return found;
}

/** Details of an error in an answer, each where it is put in; and secrets that can be guessed. */
export function noteErrorDetails(evaluator: Evaluator, value: Value, span: Span, callSpan: Span, sink: string, seen = new Map<Value, Span[]>()): void {
  if (value.kind === 'object') {
    // What services answer can be large, and each route would look through all of it.
    if (isInert(value)) return;
    // An object may stand in many places of another; it is told of once for each place in the code.
    const before = seen.get(value);
    if (before?.some(({ start, end }) => start === span.start && end === span.end)) return;
    if (before) before.push(span);
    else seen.set(value, [span]);
    for (const [key, prop] of value.props) {
      const at = within(span, propertySpan(value, key));
      if (isGivenOut.test(key)) for (const taint of dangerous(evaluator, 'guess', prop)) emit(evaluator, 'guess', sink, at, callSpan, taint);
      noteErrorDetails(evaluator, prop, at, callSpan, sink, seen);
    }
    // What was spread into it: `{ ...error }`.
    if (value.rest?.kind === 'unknown') noteErrorDetails(evaluator, value.rest, span, callSpan, sink, seen);
    return;
  }
  for (const taint of taintsOf(applyPathTo(evaluator.path, value))) if (taint.origin === 'error' && !isCleared(taint, 'error-detail')) emit(evaluator, 'error-detail', sink, span, callSpan, taint);
}

/** Unverified claims handed to anything that acts on them. */
export function emitIdentity(site: CallSite, callee: ExternalValue, meanings: readonly Meaning[], args: readonly Value[]): void {
  // Functions of the language only reshape what they are given.
  if ((callee.origin.startsWith('global:') && !meanings.some((meaning) => meaning.is === 'sink' && meaning.of === 'nosql')) || meanings.some((meaning) => meaning.is === 'derives' || meaning.is === 'checks' || meaning.is === 'schema' || (meaning.is === 'does' && 'keeps' in meaning))) return;
  // What is written down decides nothing.
  if (meanings.some((meaning) => meaning.is === 'sink' && (meaning.of === 'log' || meaning.of === 'log-secret'))) return;
  if (meanings.some((meaning) => meaning.is === 'token-verify' || meaning.is === 'token-decode')) return;
  for (const [at, arg] of args.entries()) noteClaims(site.evaluator, arg, site.argSpans[at] ?? site.span, callee.origin);
}

/** Members of a token that say nothing about who calls. */
const inertClaims = /\.\(claims\)\.(?:payload\.)?(?:header|exp|iat|nbf|kid|alg|typ|iss|aud)(?:\.|$)/;

export function isInertClaim({ id }: Taint): boolean {
  return inertClaims.test(id);
}

export function noteClaims(evaluator: Evaluator, value: Value, span: Span, sink: string): void {
  for (const taint of taintsOf(applyPathTo(evaluator.path, value))) if (taint.origin === 'token' && !isCleared(taint, 'claims') && !isInertClaim(taint)) emit(evaluator, 'claims', sink, span, span, taint);
}
