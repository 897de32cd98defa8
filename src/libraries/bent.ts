import { defineLibrary } from './define.js';

export const bent = defineLibrary({
  packages: ['bent', 'wretch'],
  facts: [
    { path: 'bent:default()', is: 'sink', of: 'url', at: ['0'] },
    { path: 'default|wretch', is: 'sink', of: 'url', at: ['0'] },
  ],
});
