import { defineLibrary } from './define.js';

export const expressWinston = defineLibrary({
  packages: ['express-winston'],
  facts: [
    { path: 'logger|errorLogger()', is: 'middleware', kind: 'pass' },
  ],
});
