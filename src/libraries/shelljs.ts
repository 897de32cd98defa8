import { defineLibrary } from './define.js';

export const shelljs = defineLibrary({
  packages: ['shelljs'],
  facts: [{ path: 'exec', is: 'sink', of: 'command', at: ['0'] }],
});
