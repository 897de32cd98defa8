import { defineLibrary } from './define.js';

export const nodeUtil = defineLibrary({
  packages: ['node:util', 'util'],
  facts: [
    { path: 'promisify|callbackify|deprecate', is: 'returns', at: '0' },
    { path: 'inherits', is: 'does', extends: '0', by: '1' },
    { path: 'format', is: 'derives', from: ['0..'], clears: ['nosql'], shape: 'string', spells: true },
    { path: 'inspect', is: 'derives', from: ['0'], clears: ['nosql'], shape: 'string', spells: true },
  ],
});
