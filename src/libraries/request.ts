import { defineLibrary } from './define.js';
import { redirectForms, sentHeaders, timeoutRow, tlsRows } from './option-rows.js';

const calls = 'default|get|post|put|patch|del|delete|head|options';
const alone = { at: '0', test: { composed: true } } as const;

export const request = defineLibrary({
  packages: ['request', 'request-promise', 'request-promise-native', 'postman-request', 'requestretry', 'cloudscraper'],
  facts: [
    sentHeaders('default|get|post|put|patch|del|delete|head|options', ['0.url', '0.uri', '0.baseUrl'], ['0.headers'], ['0.form', '0.json', '0.body']),
    sentHeaders('default|get|post|put|patch|del|delete|head|options', ['0'], ['1.headers'], ['1.form', '1.json', '1.body']),
    ...redirectForms('default|get|head|options', ['followRedirect'], 'request'),
    { path: 'defaults', is: 'option-default', name: 'request', at: ['0.followRedirect'] },
    timeoutRow(calls, ['1.timeout'], { fallback: 'request-timeout', mend: ['5000'], unless: [alone] }),
    timeoutRow(calls, ['0.timeout'], { fallback: 'request-timeout', mend: ['5000'], when: [alone] }),
    { path: 'defaults', is: 'option-default', name: 'request-timeout', at: ['0.timeout'] },
    ...tlsRows('default|get|post|put|patch|del|delete|head|options|defaults', '0'),
    ...tlsRows('default|get|post|put|patch|del|delete|head|options', '1'),
    { path: 'default|get|post|put|patch|del|delete|head|options|defaults', is: 'option', of: 'tls-verification', at: ['0.strictSSL', '1.strictSSL', '0.agentOptions.rejectUnauthorized', '1.agentOptions.rejectUnauthorized'], weak: { is: [false] } },
    { path: calls, is: 'calls', at: '-1', with: ['', 'ret', 'ret.body'] },
    { path: 'default', is: 'sink', of: 'url', at: ['0', '0.url', '0.uri', '0.baseUrl'] },
    {
      path: 'get|post|put|patch|del|delete|head|options',
      is: 'sink',
      of: 'url',
      at: ['0', '0.url', '0.uri', '0.baseUrl'],
    },
    { path: 'defaults', is: 'sink', of: 'url', at: ['0.baseUrl'] },
    { path: 'defaults()', is: 'instance', of: 'RequestAPI' },
    { path: 'RequestAPI#', is: 'sink', of: 'url', at: ['0', '0.url', '0.uri', '0.baseUrl'] },
    {
      path: 'RequestAPI#get|post|put|patch|del|delete|head|options',
      is: 'sink',
      of: 'url',
      at: ['0', '0.url', '0.uri', '0.baseUrl'],
    },
  ],
});
