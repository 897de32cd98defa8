import { defineLibrary } from './define.js';

export const expressDevice = defineLibrary({
  packages: ['express-device'],
  facts: [
    { path: 'capture()', is: 'middleware', kind: 'pass' },
  ],
});
