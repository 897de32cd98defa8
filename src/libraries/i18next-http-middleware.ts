import { defineLibrary } from './define.js';

export const i18nextHttpMiddleware = defineLibrary({
  packages: ['i18next-http-middleware', 'i18next-express-middleware'],
  facts: [
    { path: 'handle()', is: 'middleware', kind: 'pass' },
  ],
});
