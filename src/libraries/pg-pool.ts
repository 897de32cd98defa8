import { defineLibrary } from './define.js';
import { tlsRows } from './option-rows.js';

export const pgPool = defineLibrary({
  packages: ['pg-pool'],
  facts: [
    ...tlsRows('default()', '0.ssl', '0.host'),
    { path: 'default()', is: 'instance', of: 'pg:Pool' },
  ],
});
