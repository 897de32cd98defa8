import { defineLibrary } from './define.js';

export const mongoSanitize = defineLibrary({
  packages: ['mongo-sanitize', 'mongodb-sanitize', 'koa-mongo-sanitize', '@exortek/express-mongo-sanitize', 'express-mongo-sanitize-v5'],
  facts: [
    { path: 'default', is: 'derives', from: ['0'], clears: ['nosql'] },
  ],
});
