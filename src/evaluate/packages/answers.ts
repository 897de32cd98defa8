import type { Meaning, Place } from '../../facts/index.js';
import { emitFlows } from '../flows/flows.js';
import { addBehaviour } from '../running/invoke.js';
import { detailsProp, statusProp, typeProp } from './externals.js';
import { writeBack } from '../running/members.js';
import { isDropped } from '../running/uses.js';
import { valueAtPlace, type CallValues } from './places.js';
import type { CallSite } from '../running/sites.js';
import { storedParts } from '../records/stored-data.js';
import { alternatives, constant, taintsOf, unknown, type Value } from '../values/value.js';

type Of<Name extends Meaning['is']> = Extract<Meaning, { readonly is: Name }>;

/** The receiver, which remembers its status. */
export function withStatus(site: CallSite, place: Place, values: CallValues): Value | undefined {
  const { receiver } = values;
  if (receiver?.kind !== 'external') return undefined;
  const changed = withProp(receiver, statusProp, valueAtPlace(site.evaluator, place, values) ?? unknown);
  if (site.receiverRegister !== undefined) writeBack(site.evaluator, site.frame, site.receiverRegister, changed);
  return changed;
}

export function withProp(value: Value, key: string, prop: Value): Value {
  if (value.kind !== 'external') return value;
  return { ...value, props: new Map(value.props ?? []).set(key, prop) };
}

/** An error that knows the status, and the body, of the answer it leads to. */
export function asHttpError(site: CallSite, error: Value, { status, names, body }: Of<'http-error'>, values: CallValues): Value {
  const said = typeof status === 'number' ? constant(status) : (valueAtPlace(site.evaluator, status, values) ?? unknown);
  const named = said.kind === 'constant' && typeof said.value === 'string' ? names?.[said.value] : undefined;
  const known = withProp(error, statusProp, named === undefined ? said : constant(named));
  const leads = named ?? (said.kind === 'constant' ? said.value : undefined);
  if (typeof leads === 'number' && site.result >= 0 && isDropped(site.frame, site.result)) addBehaviour(site.frame, { does: 'unraised', status: leads, label: site.label, span: site.span });
  return body === undefined ? known : withProp(known, detailsProp, valueAtPlace(site.evaluator, body, values) ?? unknown);
}

/** What setting headers means: the receiver remembers its type, a location is a redirect, and a name should not be a caller's. */
export function setHeaders(site: CallSite, meaning: Of<'sets-header'>, values: CallValues): Value | undefined {
  const { receiver } = values;
  if (receiver?.kind !== 'external') return undefined;
  let changed: Value = receiver;
  if (meaning.name !== undefined) emitFlows(site, 'header', site.label, meaning.name, values);
  // A name out of a table may be that of any header; one that a caller gives is told as such.
  const named = meaning.name === undefined ? undefined : valueAtPlace(site.evaluator, meaning.name, values);
  if (named && named.kind !== 'constant' && taintsOf(named).length === 0) addBehaviour(site.frame, { does: 'protect', header: '*', span: site.span });
  for (const [name, place] of headersOf(site, meaning, values)) {
    // `Refresh: 0; url=…` is a redirect in another header.
    if (name === 'location' || name === 'refresh') emitFlows(site, 'redirect', site.label, place, values);
    if (protecting.has(name)) addBehaviour(site.frame, { does: 'protect', header: name, span: site.span });
    if (name === 'deprecation' || name === 'sunset') addBehaviour(site.frame, { does: 'deprecate', span: site.span });
    if (deciding.has(name)) emitFlows(site, 'header', site.label, place, values);
    if (name === 'content-disposition' && (meaning.header !== undefined || isAttachment(valueAtPlace(site.evaluator, place, values)))) changed = withProp(changed, typeProp, stored);
    if (name === 'content-type') changed = withProp(changed, typeProp, valueAtPlace(site.evaluator, place, values) ?? unknown);
  }
  if (changed !== receiver && site.receiverRegister !== undefined) writeBack(site.evaluator, site.frame, site.receiverRegister, changed);
  return changed;
}

/** The type of what browsers store and do not show. */
const stored = constant('application/octet-stream');

/** `attachment; filename="…"`: whatever it is, browsers store it. */
function isAttachment(value: Value | undefined): boolean {
  const start = value?.kind === 'text' ? value.parts[0] : value?.kind === 'constant' ? value.value : undefined;
  return typeof start === 'string' && /^\s*attachment\b/i.test(start);
}

/** Headers whose value decides what browsers do with the body. */
const deciding = new Set(['content-type', 'content-security-policy']);

/** Headers that protect pages in the browser. */
const protecting = new Set(['content-security-policy', 'content-security-policy-report-only', 'strict-transport-security', 'x-content-type-options', 'x-frame-options']);

function headersOf(site: CallSite, meaning: Of<'sets-header'>, values: CallValues): readonly (readonly [name: string, place: Place])[] {
  if (meaning.header !== undefined) return [[meaning.header, meaning.value]];
  const name = meaning.name === undefined ? undefined : valueAtPlace(site.evaluator, meaning.name, values);
  if (name?.kind === 'constant') return [[String(name.value).toLowerCase(), meaning.value]];
  const all = name === undefined || name.kind === 'object' ? (name ?? valueAtPlace(site.evaluator, meaning.value, values)) : undefined;
  return all?.kind === 'object' ? [...all.props.keys()].map((key) => [key.toLowerCase(), `${meaning.name ?? meaning.value}.${key}`] as const) : [];
}

/** Whether a text that is sent now is taken for HTML by browsers. */
export function isMarkup(meaning: Of<'respond'>, { receiver }: CallValues, body: Value | undefined): boolean {
  if (!body || (taintsOf(body).length === 0 && storedParts(body).length === 0)) return false;
  const type = receiver?.kind === 'external' ? (receiver.props?.get(typeProp) ?? receiver.props?.get('type')) : undefined;
  if (type) return isMarkupType(type);
  return meaning.text === 'html' || (meaning.text === 'sniffed' && alternatives(body).some(beginsAsMarkup));
}

/** Whether a text of the program itself, sent as it is, is a page. */
export function isPage(meaning: Of<'respond'>, { receiver }: CallValues, body: Value | undefined): boolean {
  if (!body || meaning.text === undefined) return false;
  const type = receiver?.kind === 'external' ? (receiver.props?.get(typeProp) ?? receiver.props?.get('type')) : undefined;
  if (type ? !isMarkupType(type) : meaning.text === 'plain') return false;
  return alternatives(body).some((one) => {
    const start = one.kind === 'text' ? one.parts[0] : one.kind === 'constant' ? one.value : undefined;
    return typeof start === 'string' && /^\s*<(?:!doctype html|html|head|body|h[1-6]|form|div|p|table|script|a)\b/i.test(start);
  });
}

/** Whether a body of this type, or of the type of this file name extension, is shown as a page. */
export function isMarkupType(type: Value): boolean {
  return alternatives(type).some((one) => {
    const known = one.kind === 'text' ? one.parts[0] : one.kind === 'constant' ? one.value : undefined;
    return typeof known === 'string' && /^(?:text\/html|application\/xhtml|image\/svg|\.?html?$)/i.test(known);
  });
}

/** Browsers look at the beginning; tags further on say that a page was meant, whose type somebody else sets. */
function beginsAsMarkup(body: Value): boolean {
  const [start] = body.kind === 'text' ? body.parts : [body];
  if (start !== undefined && typeof start !== 'string') return (start.kind === 'unknown' && start.taint.length > 0) || (start.kind === 'external' && start.upstream?.chosen !== undefined);
  return body.kind === 'text' && body.parts.some((part) => typeof part === 'string' && /<[/!]?[a-z]/i.test(part));
}
