import { defineLibrary } from './define.js';
import { localHost, tellingOptions } from './option-rows.js';
import type { LibraryFact } from '../facts/index.js';

/** Where clients take the options of `tls.connect` from. */
const holders = ['0', '0.ssl', '0.tls', '0.https', '0.agentOptions', '0.httpsOptions', '0.tlsOptions', '0.socketOptions'];

/** Options in the words of Node's `tls` that are handed to clients out of sight. */
export const unseenClients = defineLibrary({
  packages: ['global'],
  facts: holders.map((holder): LibraryFact => ({
    path: 'unseen.call', is: 'option', of: 'tls-verification', at: tellingOptions.map((name) => `${holder}.${name}` as const), weak: { is: [false] },
    unless: [{ at: `${holder}.ca`, test: { present: true } }, { at: `${holder}.requestCert`, test: { present: true } }, { at: '0.host', test: { like: localHost } }, { at: '0.hostname', test: { like: localHost } }],
  })),
});
