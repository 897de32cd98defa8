import type { ChainElement, Endpoint, Flow, Span } from '../facts/index.js';
import type { ModelParts } from './model.js';

/**
 * Why a check of a signature does not work: it is over a body that was `rewritten` (parsed and made into text again) or only
 * `parsed` by an element before it, or its answer is `ignored`.
 */
export type SignatureFault =
  | { readonly cause: 'rewritten'; readonly flow: Flow }
  | { readonly cause: 'parsed'; readonly flow: Flow; readonly route: Endpoint; readonly parser: ChainElement }
  | { readonly cause: 'ignored'; readonly name: string; readonly span: Span };

export function signatureFaults(flows: readonly Flow[], parts: ModelParts): readonly SignatureFault[] {
  const ofBodies = flows.flatMap((flow): readonly SignatureFault[] => (flow.source.id === 'body' ? parsedBefore(flow, parts) : [{ cause: 'rewritten', flow }]));
  return [...ofBodies, ...parts.ignoredVerdicts.map(({ name, span }) => ({ cause: 'ignored' as const, name, span }))];
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

export function isWithin(inner: Span, outer: Span): boolean {
  return inner.file === outer.file && inner.start >= outer.start && inner.end <= outer.end;
}
