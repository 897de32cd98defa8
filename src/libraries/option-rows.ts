import type { LibraryFact, OptionCondition, Place } from '../facts/index.js';

/** A host on this machine, or the path of a socket. */
const localHost = '^(?:localhost$|127\\.|\\[?::1\\]?$|0\\.0\\.0\\.0$|/)';
const oldVersions = ['TLSv1', 'TLSv1.1', 'TLSv1_method', 'TLSv1_1_method', 'SSLv2_method', 'SSLv3_method', 'SSLv23_method'];

/**
 * Options of Node's TLS that a client takes at `holder`: who the server is goes unchecked, or old versions are offered. Not
 * for connections to this machine (`host`), nor with a pinned authority.
 */
export function tlsRows(path: string, holder: Place, host?: Place): readonly LibraryFact[] {
  const unless: readonly OptionCondition[] = [{ at: `${holder}.ca`, test: { present: true } }, ...(host === undefined ? [] : [{ at: host, test: { like: localHost } }])];
  return [
    { path, is: 'option', of: 'tls-verification', at: [`${holder}.rejectUnauthorized`], weak: { is: [false, 0] }, unless },
    { path, is: 'option', of: 'tls-verification', at: [`${holder}.checkServerIdentity`], weak: { accepts: 'nothing' }, unless },
    { path, is: 'option', of: 'tls-version', at: [`${holder}.minVersion`, `${holder}.secureProtocol`], weak: { is: oldVersions } },
  ];
}
