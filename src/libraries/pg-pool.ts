import { defineLibrary } from './define.js';

export const pgPool = defineLibrary({
  packages: ['pg-pool'],
  facts: [{ path: 'default()', is: 'instance', of: 'pg:Pool' }],
});
