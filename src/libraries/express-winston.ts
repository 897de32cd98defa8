import { defineLibrary } from './define.js';

export const expressWinston = defineLibrary({
  packages: ['express-winston'],
  facts: [
    { path: 'logger()', is: 'middleware', kind: 'pass', logs: true },
    { path: 'errorLogger()', is: 'middleware', kind: 'pass' },
  ],
});
