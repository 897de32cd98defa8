import { defineLibrary } from './define.js';
import { sentHeaders } from './option-rows.js';

export const superagent = defineLibrary({
  packages: ['superagent'],
  facts: [
    { path: 'get|post|put|patch|delete|del|head|options().disableTLSCerts', is: 'option', of: 'tls-verification', at: ['self'], weak: { present: true } },
    { path: 'agent().disableTLSCerts', is: 'option', of: 'tls-verification', at: ['self'], weak: { present: true } },
    { path: 'SuperAgent#disableTLSCerts', is: 'option', of: 'tls-verification', at: ['self'], weak: { present: true } },
    { path: 'SuperAgent#get|post|put|patch|delete|del|head|options()', is: 'instance', of: 'Request' },
    { path: 'get|post|put|patch|delete|del|head|options()', is: 'instance', of: 'Request' },
    { path: 'Request#*', is: 'receiver' },
    { path: 'Request#disableTLSCerts', is: 'option', of: 'tls-verification', at: ['self'], weak: { present: true } },
    { path: 'Request#timeout', is: 'option-default', name: 'superagent-timeout', at: ['0'] },
    { path: 'get|post|put|patch|delete|del|head|options', is: 'option', of: 'upstream-timeout', at: ['this.0.timeout'], needed: true, fallback: 'superagent-timeout', note: 'timeout()' },
    // `superagent(url)` and `superagent(method, url)`.
    { path: 'default', is: 'sink', of: 'url', at: ['0', '1'] },
    { path: 'get|post|put|patch|delete|del|head|options', is: 'sink', of: 'url', at: ['0'] },
    sentHeaders('get|post|put|patch|delete|del|head|options', ['0'], []),
    { path: 'Request#end', is: 'calls', at: '0', with: ['', 'this'] },
    { path: 'agent()', is: 'instance', of: 'SuperAgent' },
    { path: 'SuperAgent#get|post|put|patch|delete|del|head|options', is: 'sink', of: 'url', at: ['0'] },
  ],
});
