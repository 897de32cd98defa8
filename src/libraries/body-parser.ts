import { defineLibrary } from './define.js';

export const bodyParser = defineLibrary({
  packages: ['body-parser'],
  facts: [
    { path: 'urlencoded()', is: 'middleware', kind: 'parser' },
    { path: 'default|json()', is: 'middleware', kind: 'parser', parses: 'json' },
    { path: 'text|raw()', is: 'middleware', kind: 'parser', parses: 'raw' },
  ],
});
