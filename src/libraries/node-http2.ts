import { defineLibrary } from './define.js';

export const nodeHttp2 = defineLibrary({
  packages: ['node:http2', 'http2'],
  facts: [
    { path: 'connect', is: 'sink', of: 'url', at: ['0'] },
  ],
});
