import type { Meaning, Span } from '../../facts/index.js';
import { modelNamed } from '../records/named-models.js';
import type { Evaluator } from '../evaluator.js';
import { isAddressed, isCallersOwn, isRecord } from '../callers/callers.js';
import { noteRecordWrite } from '../records/kept-lists.js';
import { modelName } from '../records/model-names.js';
import { pathText, withoutScheme } from '../flows/file-paths.js';
import { requestId } from '../running/calls.js';
import { addParts } from '../running/operators.js';
import type { Frame } from '../running/frame.js';
import { noteClaims } from '../flows/flows.js';
import { addBehaviour } from '../running/invoke.js';
import { identityPath, theIdentity } from '../callers/roles.js';
import { ownMethod, ownStatic } from './record-methods.js';
import type { CallSite, ReadSite } from '../running/sites.js';
import { membersRead } from '../running/uses.js';
import { askedIn, askedPath, readTarget } from '../checks/targets.js';
import { partOfAnswer } from '../flows/upstream.js';
import { applyPath } from '../checks/path-state.js';
import { asText, extendTaint, hostSuffix, type Taint } from '../values/taint.js';
import { mapTaints } from '../values/map-taints.js';
import { noteLeftOut } from '../records/held.js';
import { constant, external, isUndefined, joinAll, object, tainted, taintsOf, unknown, unknownBecause, type ExternalValue, type Value } from '../values/value.js';

/** Origins longer than this are of no known library; cutting them keeps call chains linear. */
const maxOrigin = 160;
const url = 'global:URL#';
const errorOrigin = 'global:Error#';
const hostMembers = new Set(['hostname', 'host', 'origin']);
/** Parts of a URL whose check says nothing of its host. */
const otherMembers = new Set(['protocol', 'port', 'username', 'password']);
const globalObjects = new Set(['global:globalThis', 'global:global', 'global:window', 'global:self']);

const memberOrigins = new Map<string, Map<string, string>>();
const maxKept = 50_000;

/** The origin of a member of what `origin` names. Kept, so that one origin is one string: they are looked up all the time. */
export function memberOrigin(origin: string, key: string): string {
  let members = memberOrigins.get(origin);
  if (!members) {
    if (memberOrigins.size > maxKept) memberOrigins.clear();
    members = new Map();
    memberOrigins.set(origin, members);
  }
  let member = members.get(key);
  if (member === undefined) {
    member = spellMember(origin, key);
    members.set(key, member);
  }
  return member;
}

function spellMember(origin: string, key: string): string {
  if (origin.endsWith('#')) return origin + key;
  if (globalObjects.has(origin)) return `global:${key}`;
  if (origin.endsWith(':default') || origin.endsWith(':*')) return `${origin.slice(0, origin.lastIndexOf(':'))}:${key}`;
  return `${origin}.${key}`;
}

/** The origin of what calling `origin` gives. */
export function callOrigin(origin: string): string {
  return `${calledOrigin(origin)}()`;
}

/** Calling a namespace (`import * as cors from 'cors'`) is calling its default export. */
export function calledOrigin(origin: string): string {
  return origin.endsWith(':*') ? `${origin.slice(0, -1)}default` : origin;
}

function isGlobalObject({ origin }: ExternalValue): boolean {
  return origin === 'global:global' || origin === 'global:globalThis';
}

/** An instance of the type that an `instance` row names. */
export function instanceOfType(type: string, extra?: Omit<ExternalValue, 'kind' | 'origin'>): ExternalValue {
  return external(type.endsWith('#') ? type : `${type}#`, extra);
}

export function readExternal(evaluator: Evaluator, target: ExternalValue, key: string, site: ReadSite | undefined): Value {
  const own = target.props?.get(key);
  if (own && site && isLeftByCheck(target, key)) addBehaviour(site.frame, { does: 'credential', label: site.label, isPrincipal: true, span: site.span });
  // What was written to the session meanwhile does not make reading it a question of who is calling.
  if (own && isSession(evaluator, target, key, own)) {
    if (site) noteRead(evaluator, target.origin, key, site);
    return own;
  }
  if (own) return (isPrincipal(evaluator, target, key) && !isAddressed(evaluator, own)) || isOwnIdentity(evaluator, target, own) ? readIdentity(own, site) : own;
  if (target.origin === url) return readUrl(evaluator, target, key, site);
  if (target.origin === errorOrigin && key === 'message' && target.args?.[0] && taintsOf(target.args[0]).length > 0) return target.args[0];
  const placed = isGlobalObject(target) ? evaluator.globals.get(key) : evaluator.host.member(target, key);
  if (placed) return placed;
  const spelled = memberOrigin(target.origin, key);
  const origin = evaluator.host.renamed(spelled) ?? spelled;
  if (origin.length > maxOrigin) return unknownBecause('a call chain too long to follow');
  const meanings = evaluator.host.meanings(origin);
  if (meanings.length === 0 && evaluator.twins !== undefined && key.endsWith(evaluator.twins)) return readExternal(evaluator, target, key.slice(0, -evaluator.twins.length), site);
  const value = meanings.length === 0 ? ownMethod(evaluator, target, key) : (ownStatic(evaluator, target, key) ?? valueAt(evaluator, origin, meanings, site, target));
  const upstream = target.upstream && partOfAnswer(target, key, site?.span);
  return value ?? external(origin, { receiver: target, ...(target.id !== undefined && { id: target.id }), ...(target.identity !== undefined && { identity: identityPath(target.identity, key) }), ...(upstream && { upstream }) });
}

/** Whether authentication leaves the caller's identity under this member. */
function isPrincipal(evaluator: Evaluator, target: ExternalValue, key: string): boolean {
  return evaluator.host.meanings(memberOrigin(target.origin, key)).some((meaning) => meaning.is === 'principal');
}

/** Whether a member is still the session that stands there, with what was written to it. */
function isSession(evaluator: Evaluator, target: ExternalValue, key: string, own: Value): boolean {
  const origin = memberOrigin(target.origin, key);
  return own.kind === 'external' && own.origin === origin && evaluator.host.meanings(origin).some((meaning) => meaning.is === 'credential' && meaning.from === 'session');
}

/** Something of the caller's own that the program put on the request: a claim of their token, or what it looked up by that alone. */
function isOwnIdentity(evaluator: Evaluator, target: ExternalValue, own: Value): boolean {
  return target.id === requestId && own.kind !== 'constant' && isCallersOwn(evaluator, own);
}

/** Under this member a request (or what hangs on it) remembers what was left there by what reads credentials. */
export const callersProp = '(callers)';

function isLeftByCheck(target: ExternalValue, key: string): boolean {
  const left = target.props?.get(callersProp);
  return left?.kind === 'object' && left.props.has(key);
}

/** What authentication left behind is read. */
function readIdentity(own: Value, site: ReadSite | undefined): Value {
  if (site && own.kind !== 'constant') addBehaviour(site.frame, { does: 'credential', label: site.label, isPrincipal: true, span: site.span });
  return asIdentity(own);
}

/** A value known to be the caller's identity; a record that the program put together keeps its parts. */
export function asIdentity(value: Value): Value {
  if (value.kind === 'external' && value.identity === undefined) return { ...value, identity: '' };
  if (value.kind === 'unknown' && value.taint.length === 0 && value.identity === undefined) return theIdentity;
  return value.kind === 'union' ? joinAll(value.of.map(asIdentity)) : value;
}

/** The value that rows about a path give: request data, an identity, an instance of a type. */
export function valueAt(evaluator: Evaluator, origin: string, meanings: readonly Meaning[], site: ReadSite | undefined, receiver: ExternalValue | undefined): Value | undefined {
  let value: Value | undefined;
  for (const meaning of meanings) {
    switch (meaning.is) {
      case 'own-name': {
        const name = modelName(receiver);
        if (name !== undefined) value = constant(name);
        break;
      }
      case 'source':
        if (site && !(value && askedIn(value))) value = { kind: 'unknown', taint: [applyPath(evaluator.path, sourceTaint(meaning, site))], origin };
        break;
      case 'credential':
      case 'principal':
        if (site && !keepsHouse(evaluator, origin, meaning, site)) noteCredential(site, meaning);
        if (meaning.is === 'principal') value ??= theIdentity;
        else if (evaluator.anonymous && meaning.nobody !== undefined) value = constant(meaning.nobody);
        break;
      case 'renews-session':
        if (site) addBehaviour(site.frame, { does: 'renew-session', span: site.span });
        break;
      case 'request-target':
        if (site) value = readTarget(evaluator, site, meaning) ?? value;
        break;
      case 'constant':
        value ??= constant(meaning.value);
        break;
      case 'instance':
        value ??= meaning.named ? modelNamed(evaluator, meaning.of, origin.slice(origin.lastIndexOf('.') + 1)) : instanceOfType(meaning.of, receiver ? { receiver } : undefined);
        break;
      default:
        break;
    }
  }
  return value;
}

/** A part of the request as data, by the name of the part. */
export function requestPart(evaluator: Evaluator, origin: Taint['origin'], site: ReadSite): Value {
  return { kind: 'unknown', taint: [applyPath(evaluator.path, sourceTaint({ origin, shape: origin === 'body' ? 'object' : 'string' }, site))] };
}

function sourceTaint({ origin, shape, name, clears = [] }: Pick<Extract<Meaning, { readonly is: 'source' }>, 'origin' | 'shape' | 'name' | 'clears'>, site: ReadSite): Taint {
  return { id: name === undefined ? origin : `${origin}.${name}`, origin, shape, label: site.label, span: site.span, cleared: clears };
}

/** The text of a URL: what it was made from, behind the origin of its base where that counts. */
export function hrefOf({ args, props }: ExternalValue): Value | undefined {
  const [first, base] = args ?? [];
  if (!first || props) return undefined;
  if (!base || isUndefined(base)) return mapTaints(first, asText);
  if (first.kind === 'constant' && taintsOf(base).length > 0 && !/^(?:[a-z][a-z0-9+.-]*:|[\\/]{2})/i.test(String(first.value))) return addParts([base, String(first.value)]);
  const start = first.kind === 'text' ? first.parts[0] : undefined;
  if (first.kind !== 'text' || typeof start !== 'string' || !/^\/(?!\/)/.test(start)) return mapTaints(first, asText);
  return addParts([base.kind === 'constant' ? String(base.value).replace(/(?<=[^:/])\/.*$/s, '') : base, ...first.parts]);
}

/** The whole of a URL as a text, where it was made of data or leads to a file. */
export function urlText(evaluator: Evaluator, target: ExternalValue): Value | undefined {
  if (taintsOf(target).length > 0) return hrefOf(target);
  const file = pathText(evaluator.host, target);
  return file === undefined ? undefined : constant(file);
}

/** Members of a URL are parts of the text it was made from; its host part is told apart, for checks on it. */
function readUrl(evaluator: Evaluator, target: ExternalValue, key: string, site: ReadSite | undefined): Value {
  const taints = taintsOf(target);
  if (taints.length === 0) {
    if (key !== 'pathname' && key !== 'href') return unknown;
    const file = pathText(evaluator.host, target);
    return file === undefined ? (askedPath(target.args ?? []) ?? unknown) : constant(key === 'href' ? file : withoutScheme(file));
  }
  if (key === 'href') return hrefOf(target) ?? tainted(taints);
  if (otherMembers.has(key)) return tainted(taints.map((taint) => ({ ...extendTaint(taint, key, site?.span ?? taint.span), id: `${taint.id}@${key}` })));
  if (key === 'searchParams') return tainted(taints.map((taint) => (taint.id.endsWith('(url)') ? extendTaint(taint, key, site?.span ?? taint.span) : taint)));
  // Which path is asked for says nothing of the rest.
  if (key === 'pathname') return tainted(taints.map((taint) => ({ ...extendTaint(taint, key, site?.span ?? taint.span), shape: 'string' })));
  if (!hostMembers.has(key)) return tainted(taints);
  return tainted(taints.map((taint) => ({ ...extendTaint(taint, key, site?.span ?? taint.span), id: `${taint.id}${hostSuffix}`, shape: 'string' })));
}

/** Writes a member of a library object. Writing where authentication leaves its result sets the principal. */
export function writeExternal(evaluator: Evaluator, frame: Frame, target: ExternalValue, key: string, value: Value, span: Span): Value {
  noteLeftOut(target, key);
  if (evaluator.starting) {
    if (isGlobalObject(target)) evaluator.globals.set(key, value);
    else evaluator.host.memberWritten(target, key, value);
  }
  const meanings = evaluator.host.meanings(memberOrigin(target.origin, key));
  if (meanings.some((meaning) => meaning.is === 'principal') && !isAddressed(evaluator, value)) {
    addBehaviour(frame, { does: 'principal', label: key, span });
    if (evaluator.hasClaims) noteClaims(evaluator, value, span, key);
  }
  if (meanings.some((meaning) => meaning.is === 'credential' && meaning.from === 'session')) {
    const isNone = value.kind === 'constant' && !value.value;
    // `ctx.session = null`: whoever comes next comes with another one.
    if (!isNone) addBehaviour(frame, { does: 'session-write', key, span, ...(isRecord(evaluator, value) && { record: true }) });
    else if (key === 'session') addBehaviour(frame, { does: 'renew-session', span });
  }
  if (meanings.some((meaning) => meaning.is === 'option' || meaning.is === 'option-default')) {
    evaluator.host.libraryCall({ origin: memberOrigin(target.origin, key), meanings, callee: target, args: [value], argSpans: [span], argLabels: [], argRegisters: [], span, place: span, frame, path: evaluator.path, conditional: frame.conditional > 0, result: value });
  }
  noteRecordWrite({ evaluator, frame, span }, target, object([[key, value]]));
  const status = meanings.find((meaning) => meaning.is === 'status');
  const props = new Map(target.props ?? []);
  if (status) props.set(statusProp, value);
  return { ...target, props: props.set(key, value) };
}

/** Under this name an error remembers what of it is sent to the client. */
export const detailsProp = '(details)';

/** Under this name a response remembers the type its body will be sent with. */
export const typeProp = '(type)';

/** Under this name a response remembers the status it will be sent with. */
export const statusProp = '(status)';

/** Notes that a member was read by which callers prove who they are. */
export function noteRead(evaluator: Evaluator, origin: string, key: string, site: ReadSite): void {
  const meanings = evaluator.host.meanings(memberOrigin(origin, key));
  const found = meanings.find((meaning) => meaning.is === 'principal') ?? meanings.find((meaning) => meaning.is === 'credential');
  if (found && !keepsHouse(evaluator, memberOrigin(origin, key), found, site)) noteCredential(site, found);
}

/** Whoever only writes to a session, ends it or gives it a new id does not ask whose it is: `req.session.userId = user.id`. */
function keepsHouse({ host }: Evaluator, origin: string, meaning: Meaning, { frame, register }: ReadSite): boolean {
  if (meaning.is !== 'credential' || meaning.from !== 'session') return false;
  const isHouse = (path: string): boolean => host.meanings(path).some(({ is }) => is === 'renews-session' || is === 'derives');
  return isHouse(origin) || (membersRead(frame, register)?.every((name) => isHouse(memberOrigin(origin, name))) ?? false);
}

function noteCredential({ frame, label, span, asked }: ReadSite, meaning: Extract<Meaning, { readonly is: 'credential' | 'principal' }>): void {
  if (meaning.is === 'principal') addBehaviour(frame, { does: 'credential', label, span, isPrincipal: true });
  else addBehaviour(frame, { does: 'credential', label, span, ...(meaning.from && { from: meaning.from }), ...(saysNobody.test(asked?.kind === 'constant' ? String(asked.value) : label.slice(label.lastIndexOf('.') + 1)) && { plain: true }) });
}

/** Headers that every client sends, or that proxies add (RFC 9110, RFC 7239, W3C Trace Context): they tell how to answer, not whom. */
const saysNobody = /^(?:accept(?:-.*)?|access-control-.*|content-.*|user-agent|host|origin|referer|range|if-.*|cache-control|pragma|connection|date|via|forwarded|x-forwarded-.*|x-real-ip|x-request-id|x-correlation-id|request-id|traceparent|tracestate|sec-.*|upgrade.*|dnt|retry-after)$/i;

/** `req.get('x-token')` reads the part of the request that its argument names. */
export function named({ evaluator, frame, result, span }: CallSite, value: Value | undefined, key: Value | undefined): Value | undefined {
  if (value?.kind !== 'unknown' || value.taint.length === 0 || key?.kind !== 'constant' || typeof key.value !== 'string') return value;
  const asked = key.value;
  const taint = value.taint.map((one) => {
    const part = { ...extendTaint(one, asked.toLowerCase(), one.span), label: one.label.replace(/\(\)$/, `('${asked}')`) };
    if (one.id === 'query' || one.id === 'params') evaluator.host.requestRead({ origin: one.id, key: asked, label: part.label, span, at: { frame, register: result } });
    return part;
  });
  return { ...value, taint };
}

/** The instance that a row says a call gives. */
export function instance(meanings: readonly Meaning[], plain: ExternalValue): Value | undefined {
  const row = meanings.find((meaning) => meaning.is === 'instance');
  return row?.is === 'instance' ? instanceOfType(row.of, { ...(plain.id !== undefined && { id: plain.id }), ...(plain.args && { args: plain.args }), ...(plain.receiver && { receiver: plain.receiver }), ...(plain.upstream && { upstream: plain.upstream }), ...(row.holds && { props: held(row.holds, plain.id) }) }) : undefined;
}

function held(types: Readonly<Record<string, string>>, id: string | undefined): ReadonlyMap<string, Value> {
  return new Map(Object.entries(types).map(([member, type]) => [member, instanceOfType(type, id === undefined ? undefined : { id: `${id}.${member}` })]));
}
