import { defineLibrary } from './define.js';

export const cookieParser = defineLibrary({
  packages: ['cookie-parser'],
  facts: [
    { path: 'default()', is: 'middleware', kind: 'parser' },
  ],
});
