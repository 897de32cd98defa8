import type { ChainElement, DataAccess, DataSource, Endpoint, Flow, Span, UnheardSignature } from '../facts/index.js';
import type { ModelParts } from './model.js';
import { isWithin } from './places.js';
import { matchesRoute } from './route-globs.js';

/**
 * Why a check of a signature does not work: it is over a body that was `rewritten` (parsed and made into text again) or only
 * `parsed` by an element before it, its answer is `ignored`, it is `skipped` where the request brings none, or it comes too `late`.
 */
export type SignatureFault =
  | { readonly cause: 'rewritten'; readonly flow: Flow }
  | { readonly cause: 'parsed'; readonly flow: Flow; readonly route: Endpoint; readonly parser: ChainElement }
  | { readonly cause: 'ignored'; readonly name: string; readonly span: Span }
  | { readonly cause: 'unheard'; readonly check: UnheardSignature };

export function signatureFaults(flows: readonly Flow[], parts: ModelParts): readonly SignatureFault[] {
  const ofBodies = flows.flatMap((flow): readonly SignatureFault[] => (flow.source.id === 'body' ? parsedBefore(flow, parts) : [{ cause: 'rewritten', flow }]));
  const unheard = parts.unheardSignatures.filter(({ access }) => !parts.endpoints.some((route) => route.handler && isWithin(access.span, route.handler.span) && route.chain.some(({ kind }) => kind === 'auth' || kind === 'role' || kind === 'opaque')));
  return [...ofBodies, ...unheard.map((check) => ({ cause: 'unheard' as const, check })), ...parts.ignoredVerdicts.map(({ name, span }) => ({ cause: 'ignored' as const, name, span }))];
}

/** The parser that comes first reads the body: those behind it find nothing left. */
function parsedBefore(flow: Flow, { endpoints }: ModelParts): readonly SignatureFault[] {
  const routes = endpoints.filter(({ handler }) => handler && isWithin(flow.source.span, handler.span));
  const [first] = routes.flatMap((route) => {
    const parser = route.chain.find((element) => element.parses !== undefined || element.kind === 'opaque');
    return parser?.parses === 'json' ? [{ cause: 'parsed' as const, flow, route, parser }] : [];
  });
  return first ? [first] : [];
}

/** A write on behalf of a partner that anybody can pretend to be. */
export interface UnsignedWebhook {
  readonly route: Endpoint;
  readonly access: DataAccess;
  /** What of the request decides what is written, or where. */
  readonly source: DataSource;
}

const webhook = /\/(?:[\w-]*-)?(?:webhooks?|hooks|ipn)(?:\/|$)|\/(?:stripe|paypal|razorpay|paystack|mollie|square|adyen|braintree|github|gitlab|bitbucket|slack|twilio|shopify|sendgrid|mailgun|clerk)\/(?:events?|callback|notifications?|notify)$/i;
/** The registration of webhooks that the application itself will call. */
const ofWebhooks = /hook|subscri|endpoint/i;
/** Names under which an element may check who wrote a request. They only silence. */
const checking = /sign|hmac|verif|webhook|secret|trust|ip/i;

/** Routes for partners whose requests are acted on though nothing shows who wrote them. */
export function unsignedWebhooks({ endpoints, settings }: ModelParts): readonly UnsignedWebhook[] {
  if (settings.gateway.auth) return [];
  return endpoints.flatMap((route) => {
    if (!webhook.test(route.path) || /[:*]/.test(route.path) || !isOpen(route) || settings.publicRoutes.some((glob) => matchesRoute(glob, route))) return [];
    for (const access of route.data.accesses) {
      if (access.does === 'read' || access.does === 'list' || ofWebhooks.test(access.model ?? '')) continue;
      const source = access.data.whole ?? access.filter.whole ?? [...access.data.keys, ...access.filter.keys].find((key) => key.by === 'client' && key.source?.origin === 'body')?.source;
      if (source) return [{ route, access, source }];
    }
    return [];
  });
}

/** Whether nothing that runs on a route looks at who is calling, or at who wrote the request. */
function isOpen({ method, auth, unresolved, chain, traits, data, development }: Endpoint): boolean {
  if ((method !== 'POST' && method !== 'ALL') || auth.state !== 'none' || unresolved.length > 0 || development || data.blind) return false;
  if (traits.verifiesSender || traits.refuses || traits.readsCaller || traits.checksPassword) return false;
  return chain.every((element) => element.kind !== 'opaque' && element.kind !== 'auth' && !element.refuses && (element.kind !== 'pass' || !checking.test(element.name)));
}
