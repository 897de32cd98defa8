import { defineLibrary } from './define.js';

export const request = defineLibrary({
  packages: ['request', 'request-promise', 'request-promise-native', 'postman-request', 'requestretry', 'cloudscraper'],
  facts: [
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
