import { defineLibrary } from './define.js';
import { tlsRows } from './option-rows.js';

export const nodeNet = defineLibrary({
  packages: ['node:net', 'net', 'node:tls', 'tls'],
  facts: [
    ...tlsRows('connect', '0', '0.host'),
    ...tlsRows('connect', '1', '1.host'),
    ...tlsRows('connect', '2', '1'),
    { path: 'connect|createConnection', is: 'sink', of: 'url', at: ['0.host', '1'] },
    { path: 'Socket|TLSSocket#connect', is: 'sink', of: 'url', at: ['0.host', '1'] },
  ],
});
