import { defineLibrary } from './define.js';

export const superagent = defineLibrary({
  packages: ['superagent'],
  facts: [
    { path: 'get|post|put|patch|delete|del|head|options().disableTLSCerts', is: 'option', of: 'tls-verification', at: ['self'], weak: { present: true } },
    { path: 'agent().disableTLSCerts', is: 'option', of: 'tls-verification', at: ['self'], weak: { present: true } },
    { path: 'SuperAgent#disableTLSCerts', is: 'option', of: 'tls-verification', at: ['self'], weak: { present: true } },
    // `superagent(url)` and `superagent(method, url)`.
    { path: 'default', is: 'sink', of: 'url', at: ['0', '1'] },
    { path: 'get|post|put|patch|delete|del|head|options', is: 'sink', of: 'url', at: ['0'] },
    { path: 'agent()', is: 'instance', of: 'SuperAgent' },
    { path: 'SuperAgent#get|post|put|patch|delete|del|head|options', is: 'sink', of: 'url', at: ['0'] },
  ],
});
