import { defineLibrary } from './define.js';

export const expressMongoSanitize = defineLibrary({
  packages: ['express-mongo-sanitize'],
  facts: [
    { path: 'default()', is: 'middleware', kind: 'pass' },
  ],
});
