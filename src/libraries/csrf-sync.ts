import { defineLibrary } from './define.js';

export const csrfSync = defineLibrary({
  packages: ['csrf-sync'],
  facts: [
    { path: 'csrfSync().csrfSynchronisedProtection', is: 'middleware', kind: 'csrf' },
  ],
});
