import { defineLibrary } from './define.js';

export const nodeNet = defineLibrary({
  packages: ['node:net', 'net', 'node:tls', 'tls'],
  facts: [
    { path: 'connect|createConnection', is: 'sink', of: 'url', at: ['0.host', '1'] },
    { path: 'Socket|TLSSocket#connect', is: 'sink', of: 'url', at: ['0.host', '1'] },
  ],
});
