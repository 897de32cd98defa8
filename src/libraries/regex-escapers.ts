import { defineLibrary } from './define.js';

/** What comes out matches itself only. */
export const regexEscapers = defineLibrary({
  packages: ['escape-string-regexp', 'lodash.escaperegexp'],
  facts: [{ path: 'default|escapeStringRegexp', is: 'derives', from: ['0'], clears: ['regex', 'nosql'], shape: 'string' }],
});
