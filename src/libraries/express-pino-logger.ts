import { defineLibrary } from './define.js';

export const expressPinoLogger = defineLibrary({
  packages: ['express-pino-logger'],
  facts: [
    { path: 'default()', is: 'middleware', kind: 'pass', logs: true },
  ],
});
