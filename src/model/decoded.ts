import type { Endpoint, Flow, Span } from '../facts/index.js';
import { spanKey } from './places.js';

/** Claims of tokens that nobody verified and that decide something, one for each decoding. What a check before the handler has verified may be read there. */
export function unverifiedClaims(flows: readonly Flow[], endpoints: readonly Endpoint[]): readonly Flow[] {
  const byDecoding = new Map<string, Flow>();
  for (const flow of flows) {
    const key = spanKey(flow.source.span);
    if (!byDecoding.has(key) && !isVerifiedBefore(flow.sinkSpan, endpoints) && !(flow.entry && isOfCaller(flow) && isVerifiedBefore(flow.entry, endpoints))) byDecoding.set(key, flow);
  }
  return [...byDecoding.values()];
}

/** The token that callers send along with a request, where checks look for it (RFC 6750, 2.1): none in its body or in a header of another name. */
function isOfCaller({ source }: Flow): boolean {
  return /^(?:headers\.authorization|cookies)\b/.test(source.id);
}

/** Whether every route whose handler this stands in is behind a check that looks at what it was sent. */
function isVerifiedBefore(span: Span, endpoints: readonly Endpoint[]): boolean {
  const around = endpoints.filter(({ handler }) => handler?.span.file === span.file && handler.span.start <= span.start && span.end <= handler.span.end);
  return around.length > 0 && around.every(({ chain }) => chain.some(({ verifies, optional }) => verifies && !optional));
}
