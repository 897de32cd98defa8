import { defineLibrary } from './define.js';
import { sentHeaders, tlsRows } from './option-rows.js';

export const needle = defineLibrary({
  packages: ['needle'],
  facts: [
    sentHeaders('get|head', ['0'], ['1.headers']),
    sentHeaders('post|put|patch|delete', ['0'], ['2.headers'], ['1']),
    sentHeaders('default|request', ['1'], ['3.headers']),
    { path: 'get|head', is: 'option', of: 'redirects', at: ['1.follow_max', '1.follow'], weak: { is: [true], above: 0 } },
    { path: 'default|request', is: 'option', of: 'redirects', at: ['3.follow_max', '3.follow'], weak: { is: [true], above: 0 } },
    ...tlsRows('get|head', '1'),
    ...tlsRows('post|put|patch|delete', '2'),
    ...tlsRows('default|request', '3'),
    { path: 'get|head|post|put|patch|delete|default|request', is: 'calls', at: '-1', with: ['', 'ret', 'ret.body'] },
    { path: 'default|request', is: 'sink', of: 'url', at: ['1'] },
    { path: 'get|head|delete|post|put|patch', is: 'sink', of: 'url', at: ['0'] },
  ],
});
