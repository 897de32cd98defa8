import { defineLibrary } from './define.js';

export const ws = defineLibrary({
  packages: ['ws'],
  facts: [
    { path: 'default|WebSocket()', is: 'sink', of: 'url', at: ['0'] },
  ],
});
