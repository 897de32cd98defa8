import { defineLibrary } from './define.js';

export const phin = defineLibrary({
  packages: ['phin'],
  facts: [
    { path: 'default', is: 'sink', of: 'url', at: ['0', '0.url'] },
  ],
});
