import { defineLibrary } from './define.js';

/** Packages that look up the host of a URL and answer whether it is of the public network. */
export const ssrfcheck = defineLibrary({
  packages: ['ssrfcheck', 'ssrf-check'],
  facts: [{ path: 'isSSRFSafeURL', is: 'checks', at: '0', clears: ['url'], by: 'boolean' }],
});
