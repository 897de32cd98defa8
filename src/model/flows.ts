import type { Endpoint, Flow, Span, UrlRead } from '../facts/index.js';
import type { ModelParts } from './data.js';
import { isWithin, spanKey } from './places.js';
import { passwordsInUrl } from './passwords.js';
import { isCredentialName } from './words.js';

/** Several flows from one place where data is read, or of one field that a class or a schema declares: the first, and how many more there are. */
export interface SharedSource {
  readonly flow: Flow;
  readonly others: number;
  /** The field that all of them are of. */
  readonly declared?: Span;
}

/** Flows of data that no other one of these starts from. */
export function withoutSources(flows: readonly Flow[], others: readonly Flow[]): readonly Flow[] {
  const known = new Set(others.map(({ source }) => spanKey(source.span)));
  return flows.filter(({ source }) => !known.has(spanKey(source.span)));
}

/** Flows to places where none of these ends. */
export function elsewhere(flows: readonly Flow[], others: readonly Flow[]): readonly Flow[] {
  const known = new Set(others.map(({ sinkSpan }) => spanKey(sinkSpan)));
  return flows.filter(({ sinkSpan }) => !known.has(spanKey(sinkSpan)));
}

export function bySource(flows: readonly Flow[]): readonly SharedSource[] {
  const byField = grouped(flows, ({ source }) => source.declared && spanKey(source.declared));
  const isShared = ({ source }: Flow): boolean => source.declared !== undefined && (byField.get(spanKey(source.declared))?.length ?? 0) > 1;
  const shared = grouped(flows, (flow) => spanKey(isShared(flow) && flow.source.declared ? flow.source.declared : flow.source.span));
  return [...shared.values()].flatMap(([flow, ...others]) => (flow ? [{ flow, others: others.length, ...(isShared(flow) && flow.source.declared && { declared: flow.source.declared }) }] : []));
}

function grouped(flows: readonly Flow[], by: (flow: Flow) => string | undefined): ReadonlyMap<string, readonly Flow[]> {
  const found = new Map<string, Flow[]>();
  for (const flow of flows) {
    const key = by(flow);
    const group = key === undefined ? undefined : found.get(key);
    if (group) group.push(flow);
    else if (key !== undefined) found.set(key, [flow]);
  }
  return found;
}

/** Whether another API decides the data, and no caller. An address without encryption is its own source; what a page shows of an API that a caller chose is the caller's. */
export function isOfUpstream({ risk, source }: Flow): boolean {
  return source.origin === 'upstream' && risk !== 'cleartext' && !(risk === 'html' && source.chosen);
}

/** Passwords and keys read from the query or the path: by their use, or by a closed list of names. */
export function credentialsInUrl(parts: ModelParts): readonly UrlRead[] {
  const flows = parts.flows.filter(({ risk }) => risk === 'credential');
  const use = ({ source: { id }, sinkSpan }: Flow): string => `${id.slice(id.indexOf('.') + 1)} ${spanKey(sinkSpan)}`;
  // What takes the body and the address for one (`{ ...req.body, ...req.query }`) may well mean the body.
  const inBody = new Set(flows.flatMap((flow) => (flow.source.origin === 'body' ? [use(flow)] : [])));
  const used = flows.flatMap((flow) => {
    const { origin, id, label, span } = flow.source;
    return (origin === 'params' || (origin === 'query' && !inBody.has(use(flow)))) ? [{ origin, key: id.slice(id.lastIndexOf('.') + 1), label, span }] : [];
  });
  const named = parts.urlReads.filter((read) => isCredentialName(read.key));
  const read = [...used, ...passwordsInUrl(parts), ...named, ...tokensOfGuards(parts)];
  return [...new Map(thatMayBeThere(read, parts).map((one) => [spanKey(one.span), one] as const)).values()];
}

/**
 * Tokens that a check takes from the query and lets callers in by, on more than one route: they last, whatever they are called. What one route alone
 * asks for may be the code of a link that was mailed.
 */
function tokensOfGuards({ endpoints }: ModelParts): readonly UrlRead[] {
  const byPlace = new Map<string, { readonly read: UrlRead; readonly routes: Set<string> }>();
  for (const { chain, path } of endpoints) {
    for (const { tokenInQuery: read } of chain) {
      if (!read) continue;
      const known = byPlace.get(spanKey(read.span)) ?? { read, routes: new Set() };
      byPlace.set(spanKey(read.span), known);
      known.routes.add(path);
    }
  }
  return [...byPlace.values()].flatMap(({ read, routes }) => (routes.size > 1 ? [read] : []));
}

/** A part of the path is there only where a route names it: what takes body and path for one (`{ ...req.body, ...req.params }`) reads the rest from the body. A path that is not wholly known (`:unknown`) may name it. */
function thatMayBeThere(reads: readonly UrlRead[], { endpoints, unregistered }: ModelParts): readonly UrlRead[] {
  if (endpoints.length === 0 || reads.every(({ origin }) => origin !== 'params')) return reads;
  const parameters = new Set(endpoints.flatMap(({ path }) => path.split(/[:*{[<(]/).slice(1).map((part) => part.split(/\W/)[0])));
  const elsewhere = new Set(unregistered.flatMap(({ handler }) => handler?.span.file ?? []));
  return reads.filter(({ origin, key, span }) => origin !== 'params' || parameters.has(key) || parameters.has('unknown') || elsewhere.has(span.file));
}

/** An answer that carries an error, or what gives away most of it. */
export interface ErrorDetail {
  readonly flow: Flow;
  /** `shown`: the whole of it is handed to a page, whose view decides. */
  readonly part: 'whole' | 'stack' | 'message' | 'shown';
}

export function errorDetails(flows: readonly Flow[]): readonly ErrorDetail[] {
  const found = flows.flatMap((flow) => {
    const part = flow.risk === 'error-detail' ? errorPart(flow.source.id) : undefined;
    return part ? [{ flow, part: part === 'whole' && flow.sink === page ? ('shown' as const) : part }] : [];
  });
  const rank = { stack: 0, whole: 1, shown: 2, message: 3 };
  found.sort((left, right) => rank[left.part] - rank[right.part]);
  const byPlace = new Map<string, (typeof found)[number]>();
  for (const one of found) {
    // One answer is one report, at the worst of what it gives away.
    const { callSpan, sinkSpan } = one.flow;
    const key = spanKey(one.flow.sink === returnedAnswer ? sinkSpan : callSpan);
    if (!byPlace.has(key)) byPlace.set(key, one);
  }
  return [...byPlace.values()];
}

/** How the sink is called of what is handed to a view. */
const page = 'a page';

/** How the sink of an answer is called that a handler returns: it has no call of its own. */
const returnedAnswer = 'the answer';

/** What of a caller's a log is told: a secret, a whole body; undefined for other text. */
export function loggedAs({ source: { id, origin } }: Flow): 'secret' | 'body' | undefined {
  if (id === 'body') return 'body';
  if (id === 'headers' || id === 'cookies') return 'secret';
  const name = id.slice(id.lastIndexOf('.') + 1);
  const isSession = origin === 'cookies' && /^(?:connect\.)?(?:sess(?:ion)?(?:[-_]?id)?|sid|jwt|auth)$/i.test(id.slice('cookies.'.length));
  return id.includes('.') && (isSession || isCredentialName(name) || /^(?:authorization|cookie)$/.test(name)) ? 'secret' : undefined;
}

/** What tells the call apart in which a flow ends. */
export function atCall({ callSpan }: Flow): string {
  return spanKey(callSpan);
}

/** Which part of an error a taint id names; undefined for parts that give nothing away. */
function errorPart(id: string): 'whole' | 'stack' | 'message' | undefined {
  if (id === 'error') return 'whole';
  if (/\.stack(?:\.|$)/.test(id)) return 'stack';
  return /\.(?:message|sqlMessage|sql|detail)(?:\.|$)/.test(id) ? 'message' : undefined;
}

/** Methods by which browsers ask for no page: only scripts do, and they get what was sent, not a page (HTML, 4.10.21.3). */
const ofScripts = new Set(['PUT', 'PATCH', 'DELETE']);

/** Whether a browser may show the answer that data reaches; of a handler that nobody registers in sight it may. */
export function isShown({ source, steps }: Flow, endpoints: readonly Endpoint[]): boolean {
  const spans = [source.span, ...steps.map(({ span }) => span)];
  const routes = endpoints.filter(({ handler }) => handler && spans.some((span) => isWithin(span, handler.span)));
  return routes.length === 0 || routes.some(({ method }) => !ofScripts.has(method));
}
