import { defineLibrary } from './define.js';

export const errorhandler = defineLibrary({
  packages: ['errorhandler'],
  facts: [
    { path: 'default()', is: 'middleware', kind: 'pass' },
  ],
});
