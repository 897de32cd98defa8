import { defineLibrary } from './define.js';

export const bodyParser = defineLibrary({
  packages: ['body-parser'],
  facts: [
    { path: 'urlencoded()', is: 'middleware', kind: 'parser', forms: true },
    { path: 'json()', is: 'middleware', kind: 'parser', parses: 'json' },
    { path: 'default()', is: 'middleware', kind: 'parser', parses: 'json', forms: true },
    { path: 'text|raw()', is: 'middleware', kind: 'parser', parses: 'raw', forms: true },
  ],
});
