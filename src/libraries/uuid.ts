import { defineLibrary } from './define.js';

export const uuid = defineLibrary({
  packages: ['uuid'],
  facts: [
    { path: 'validate', is: 'checks', at: '0', clears: ['all'], by: 'boolean' },
    { path: 'v1|v3|v4|v5|v6|v7', is: 'derives', from: [] },
  ],
});
