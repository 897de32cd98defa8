import { defineLibrary } from './define.js';

export const bent = defineLibrary({
  packages: ['bent', 'wretch'],
  facts: [
    { path: 'default|wretch', is: 'sink', of: 'url', at: ['0'] },
  ],
});
