import { defineLibrary } from './define.js';
import { redirectRows, sentHeaders, timeoutRow } from './option-rows.js';

export const nodeFetch = defineLibrary({
  packages: [
    'node-fetch',
    'cross-fetch',
    'isomorphic-fetch',
    'node-fetch-native',
    'node-fetch-commonjs',
    'make-fetch-happen',
    'minipass-fetch',
    'isomorphic-unfetch',
    'unfetch',
  ],
  facts: [
    { path: 'default|fetch', is: 'sink', of: 'url', at: ['0'] },
    sentHeaders('default|fetch', ['0'], ['1.headers'], ['1.body']),
    redirectRows('default|fetch', ['1.follow', '1.redirect']),
    timeoutRow('default|fetch', ['1.signal', '1.timeout'], { mend: ['AbortSignal.timeout(5000)'] }),
    { path: 'Request()', is: 'sink', of: 'url', at: ['0'] },
  ],
});
