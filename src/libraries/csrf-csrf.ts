import { defineLibrary } from './define.js';

export const csrfCsrf = defineLibrary({
  packages: ['csrf-csrf'],
  facts: [
    { path: 'doubleCsrf().doubleCsrfProtection', is: 'middleware', kind: 'csrf' },
  ],
});
