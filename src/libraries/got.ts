import { defineLibrary } from './define.js';
import { redirectForms, sentHeaders, timeoutRow, tlsRows } from './option-rows.js';

export const got = defineLibrary({
  packages: ['got'],
  facts: [
    sentHeaders('default|got|get|post|put|patch|head|delete|stream|paginate', ['0', '1.prefixUrl'], ['1.headers'], ['1.json', '1.form', '1.body']),
    sentHeaders('Got#', ['0', '1.prefixUrl'], ['1.headers'], ['1.json', '1.form', '1.body']),
    sentHeaders('Got#get|post|put|patch|head|delete|stream|paginate', ['0', '1.prefixUrl'], ['1.headers'], ['1.json', '1.form', '1.body']),
    ...['default|got|get|post|put|patch|delete|head', 'Got#', 'Got#get|post|put|patch|head|delete'].flatMap((path) => redirectForms(path, ['hooks.beforeRedirect', 'followRedirect'], 'got')),
    ...['default|got|get|post|put|patch|delete|head', 'Got#', 'Got#get|post|put|patch|head|delete'].map((path) => timeoutRow(path, ['1.timeout', '1.timeout.request', '1.signal', '0.timeout', '0.signal', 'this.0.timeout'], { mend: ['{ request: 5000 }'] })),
    { path: 'extend', is: 'option-default', name: 'got', at: ['0.hooks.beforeRedirect', '0.followRedirect'] },
    ...tlsRows('default|got', '1.https'),
    ...tlsRows('get|post|put|patch|head|delete|stream|paginate', '1.https'),
    ...tlsRows('extend', '0.https'),
    ...tlsRows('extend', '0'),
    ...tlsRows('default|got', '1'),
    { path: 'default|got', is: 'sink', of: 'url', at: ['0', '0.url', '0.prefixUrl', '1.prefixUrl'] },
    {
      path: 'get|post|put|patch|head|delete|stream|paginate',
      is: 'sink',
      of: 'url',
      at: ['0', '0.url', '0.prefixUrl', '1.prefixUrl'],
    },
    { path: 'extend', is: 'sink', of: 'url', at: ['0.prefixUrl'] },
    { path: 'extend()', is: 'instance', of: 'Got' },
    { path: 'Got#', is: 'sink', of: 'url', at: ['0', '0.url', '0.prefixUrl', '1.prefixUrl'] },
    {
      path: 'Got#get|post|put|patch|head|delete|stream|paginate',
      is: 'sink',
      of: 'url',
      at: ['0', '0.url', '0.prefixUrl', '1.prefixUrl'],
    },
    { path: 'Got#extend', is: 'sink', of: 'url', at: ['0.prefixUrl'] },
    { path: 'Got#extend()', is: 'instance', of: 'Got' },
  ],
});
