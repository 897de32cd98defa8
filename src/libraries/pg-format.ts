import { defineLibrary } from './define.js';

export const pgFormat = defineLibrary({
  packages: ['pg-format'],
  facts: [
    // `%I` and `%L` escape the values; only the pattern itself is text.
    { path: 'default|withArray', is: 'derives', from: ['0'] },
    // `%s` puts the value in as it is: the first, the second or the third.
    ...['', '%.[^%]*', '%.[^%]*%.[^%]*'].map((before, at) => ({ path: 'default', is: 'sink', of: 'sql', at: [String(at + 1)], when: { at: '0', matches: `^[^%]*${before}%s` } }) as const),
    { path: 'ident|literal', is: 'derives', from: ['0'], clears: ['sql', 'nosql'], shape: 'string' },
  ],
});
