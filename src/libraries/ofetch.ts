import { defineLibrary } from './define.js';
import { redirectRows, sentHeaders } from './option-rows.js';

export const ofetch = defineLibrary({
  packages: ['ofetch'],
  facts: [
    sentHeaders('ofetch|$fetch|fetch', ['0', '1.baseURL'], ['1.headers'], ['1.body']),
    redirectRows('ofetch|$fetch|fetch', ['1.redirect']),
    { path: 'ofetch|$fetch|fetch', is: 'sink', of: 'url', at: ['0', '1.baseURL'] },
    { path: 'ofetch|$fetch.raw|native', is: 'sink', of: 'url', at: ['0', '1.baseURL'] },
    { path: 'ofetch|$fetch.create', is: 'sink', of: 'url', at: ['0.baseURL'] },
    { path: 'ofetch|$fetch.create()', is: 'instance', of: '$Fetch' },
    { path: '$Fetch#', is: 'sink', of: 'url', at: ['0', '1.baseURL'] },
  ],
});
