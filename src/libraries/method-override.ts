import { defineLibrary } from './define.js';

export const methodOverride = defineLibrary({
  packages: ['method-override'],
  facts: [
    { path: 'default()', is: 'middleware', kind: 'pass' },
  ],
});
