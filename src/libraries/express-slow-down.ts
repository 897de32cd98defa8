import { defineLibrary } from './define.js';

export const expressSlowDown = defineLibrary({
  packages: ['express-slow-down'],
  facts: [
    { path: 'default|slowDown()', is: 'middleware', kind: 'limiter' },
  ],
});
