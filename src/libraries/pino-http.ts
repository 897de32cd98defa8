import { defineLibrary } from './define.js';

export const pinoHttp = defineLibrary({
  packages: ['pino-http'],
  facts: [
    { path: 'default|pinoHttp()', is: 'middleware', kind: 'pass', logs: true },
  ],
});
