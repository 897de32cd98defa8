import { defineLibrary } from './define.js';

/**
 * Whoever looks up where a name leads, before a request goes to it, looks at the addresses: nothing else is gained by it. A name that
 * leads somewhere else a moment later (DNS rebinding) is not seen.
 */
export const nodeDns = defineLibrary({
  packages: ['node:dns', 'dns', 'node:dns/promises', 'dns/promises'],
  self: ['promises'],
  types: { PromisesResolver: 'Resolver' },
  facts: [
    { path: 'lookup|resolve|resolve4|resolve6|resolveAny', is: 'checks', at: '0', clears: ['url'], by: 'throw' },
    { path: 'Resolver#resolve|resolve4|resolve6|resolveAny', is: 'checks', at: '0', clears: ['url'], by: 'throw' },
  ],
});
