import type { Value } from './value.js';

/** Names that only resolve inside: of the machine, of a private network (RFC 1918, RFC 6762), of a cluster; a name without a dot is a service beside. */
const inner = /^(?:localhost|127\.[\d.]+|0\.0\.0\.0|10\.[\d.]+|192\.168\.[\d.]+|169\.254\.[\d.]+|172\.(?:1[6-9]|2\d|3[01])\.[\d.]+|\[.*|[^.]+|.+\.(?:local|localhost|internal|intranet|lan|home|corp|svc|test|invalid|example|onion))$/i;

/** The host of an address whose text begins with `http://` for sure, if it lies in the open network. */
export function cleartextHost(value: Value): string | undefined {
  if (value.kind === 'external' && value.origin === 'global:URL#') {
    const [first] = value.args ?? [];
    return first && cleartextHost(first);
  }
  const start = value.kind === 'constant' ? value.value : value.kind === 'text' ? value.parts[0] : undefined;
  if (typeof start !== 'string') return undefined;
  const [, host, end] = /^http:\/\/(?:[^/?#@]*@)?([^/?#:@]+)(.?)/i.exec(start) ?? [];
  // A host that goes on in a part that is not known may be any.
  if (host === undefined || (end === '' && value.kind === 'text')) return undefined;
  return inner.test(host) ? undefined : host;
}
