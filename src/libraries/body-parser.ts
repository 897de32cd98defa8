import { defineLibrary } from './define.js';

export const bodyParser = defineLibrary({
  packages: ['body-parser'],
  facts: [
    { path: 'default|json|urlencoded|text|raw()', is: 'middleware', kind: 'parser' },
  ],
});
