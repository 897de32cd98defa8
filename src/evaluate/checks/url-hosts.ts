import type { Value } from '../values/value.js';

/** Names that only resolve inside: of the machine, of a private network (RFC 1918, RFC 6762), of a cluster; a name without a dot is a service beside. */
const inner = /^(?:localhost|127\.[\d.]+|0\.0\.0\.0|10\.[\d.]+|192\.168\.[\d.]+|169\.254\.[\d.]+|172\.(?:1[6-9]|2\d|3[01])\.[\d.]+|\[.*|[^.]+|.+\.(?:local|localhost|internal|intranet|lan|home|corp|svc|test|invalid|example|onion))$/i;

/** The host of an address whose text begins with `http://` or `ws://` for sure, if it lies in the open network. */
export function cleartextHost(value: Value): string | undefined {
  const { scheme, host } = parts(value) ?? {};
  return host === undefined || (scheme !== 'http' && scheme !== 'ws') || inner.test(host) ? undefined : host;
}

/** Whether an address leads inside, or into the open network for sure. Of others the host is not known. */
export function hostKind(value: Value): 'inner' | 'open' | undefined {
  const host = parts(value)?.host;
  return host === undefined ? undefined : inner.test(host) ? 'inner' : 'open';
}

/** Scheme and host with which an address begins for sure. */
function parts(value: Value): { readonly scheme: string; readonly host: string } | undefined {
  if (value.kind === 'external' && value.origin === 'global:URL#') {
    const [first] = value.args ?? [];
    return first && parts(first);
  }
  const start = value.kind === 'constant' ? value.value : value.kind === 'text' ? value.parts[0] : undefined;
  if (typeof start !== 'string') return undefined;
  const [, scheme = '', host, end] = /^(https?|wss?):\/\/(?:[^/?#@]*@)?([^/?#:@]+)(.?)/i.exec(start) ?? [];
  // A host that goes on in a part that is not known may be any.
  if (host === undefined || (end === '' && value.kind === 'text')) return undefined;
  return { scheme: scheme.toLowerCase(), host };
}
