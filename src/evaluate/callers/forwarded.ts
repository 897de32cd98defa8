import type { Meaning, Risk, Span } from '../../facts/index.js';
import { dangerous } from '../flows/dangers.js';
import { propertySpan } from '../running/definitions.js';
import { emit } from '../flows/flows.js';
import { addBehaviour } from '../running/invoke.js';
import { applyPathTo } from '../values/path-values.js';
import { valuesAt, type CallValues } from '../packages/places.js';
import type { CallSite } from '../running/sites.js';
import { credentialHeader, isCleared, type Taint } from '../values/taint.js';
import { hostKind } from '../checks/url-hosts.js';
import { alternatives, taintsOf, type Value } from '../values/value.js';

type SendsHeaders = Extract<Meaning, { readonly is: 'sends-headers' }>;

/**
 * Notes what of the caller's credentials goes out with a request (CWE-522). All headers together hold them too. A host that the request decides may be
 * anybody's, and all headers are more than another site should see; one header for a host of the code's choice may be meant.
 */
export function emitForwarded(site: CallSite, sink: string, { url, headers }: SendsHeaders, values: CallValues): void {
  for (const place of headers) {
    for (const value of valuesAt(site.evaluator, place, values)) {
      for (const one of alternatives(applyPathTo(site.evaluator.path, value))) {
        const sent = [...wholeHeaders(one), ...credentials(one)];
        if (sent.length > 0) emitSent(site, sink, riskOf(site, url, values), writtenAt(site, place, values), sent);
      }
    }
  }
}

function emitSent(site: CallSite, sink: string, risk: (taint: Taint) => Risk | undefined, span: Span, sent: readonly Taint[]): void {
  for (const taint of sent) {
    const found = isCleared(taint, 'forward') ? undefined : risk(taint);
    if (found) emit(site.evaluator, found, sink, span, site.span, taint);
  }
}

function riskOf(site: CallSite, url: SendsHeaders['url'], values: CallValues): (taint: Taint) => Risk | undefined {
  const addresses = url.flatMap((place) => valuesAt(site.evaluator, place, values)).map((value) => applyPathTo(site.evaluator.path, value));
  if (addresses.some((address) => dangerous(site.evaluator, 'url', address).length > 0)) return () => 'forward';
  const kinds = new Set(addresses.flatMap(alternatives).map(hostKind));
  if (kinds.has('inner')) return () => undefined;
  if (kinds.has('open')) return (taint) => (isWhole(taint) ? 'forward' : 'forward-known');
  return (taint) => (isWhole(taint) ? 'forward-known' : undefined);
}

function isWhole({ id }: Taint): boolean {
  return id === 'headers';
}

/** Taints of all headers of the request, unless one that proves an identity was replaced. */
function wholeHeaders(value: Value): readonly Taint[] {
  if (value.kind === 'unknown') return value.taint.filter(isWhole);
  if (value.kind !== 'object' || !value.rest || [...value.props.keys()].some((key) => credentialHeader.test(key))) return [];
  return alternatives(value.rest).flatMap(wholeHeaders);
}

function credentials(value: Value): readonly Taint[] {
  return value.kind === 'object' ? [...value.props.values()].flatMap(taintsOf).filter(isCredential) : [];
}

function isCredential({ id, origin }: Taint): boolean {
  const [part, name = ''] = id.split('.');
  return (part === 'headers' && credentialHeader.test(name)) || origin === 'cookies';
}

/** The headers where they are written, or the argument that holds them. */
function writtenAt(site: CallSite, place: string, values: CallValues): Span {
  const [holder] = valuesAt(site.evaluator, place.slice(0, place.lastIndexOf('.')), values);
  return (holder && propertySpan(holder, 'headers')) ?? site.argSpans[Number(place[0])] ?? site.span;
}

/** Services that tell people from programs say so in their addresses. A closed list. */
const robotCheck = /captcha|turnstile/i;

/** Notes that a request asks such a service: whoever does keeps robots out. */
export function noteRobotCheck(site: CallSite, { url }: SendsHeaders, values: CallValues): void {
  const addresses = url.flatMap((place) => valuesAt(site.evaluator, place, values)).flatMap(alternatives);
  const texts = addresses.flatMap((one): readonly unknown[] => (one.kind === 'constant' ? [one.value] : one.kind === 'text' ? one.parts : []));
  const [service] = texts.flatMap((text) => (typeof text === 'string' ? (robotCheck.exec(text) ?? []) : []));
  if (service !== undefined) addBehaviour(site.frame, { does: 'count', label: service, span: site.span });
}
