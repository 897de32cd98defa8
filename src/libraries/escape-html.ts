import { defineLibrary } from './define.js';

export const escapeHtml = defineLibrary({
  packages: ['escape-html', 'lodash.escape'],
  facts: [
    { path: 'default', is: 'derives', from: ['0'], clears: ['html', 'nosql'], shape: 'string' },
  ],
});
