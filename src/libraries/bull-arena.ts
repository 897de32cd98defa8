import { defineLibrary } from './define.js';

export const bullArena = defineLibrary({
  packages: ['bull-arena', 'agendash', 'agendash2'],
  facts: [
    { path: 'default()', is: 'middleware', kind: 'pass' },
    { path: 'default()', is: 'exposes', what: 'queue-dashboard' },
  ],
});
