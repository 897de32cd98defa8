import { defineLibrary } from './define.js';

/** Agents that look up a host and refuse loopback, private and link-local addresses before they connect. */
export const requestFilters = defineLibrary({
  packages: ['request-filtering-agent', 'ssrf-req-filter'],
  facts: [
    { path: 'useAgent|globalHttpAgent|globalHttpsAgent()', is: 'request-filter' },
    { path: 'globalHttpAgent|globalHttpsAgent', is: 'request-filter' },
    { path: 'RequestFilteringHttpAgent|RequestFilteringHttpsAgent#', is: 'request-filter' },
    { path: 'default()', is: 'request-filter' },
  ],
});
