import { defineLibrary } from './define.js';

/** Elements made of others: all of them run, one that passes is enough, or they run on other paths only. */
export const honoCombine = defineLibrary({
  packages: ['hono/combine'],
  facts: [
    { path: 'every', is: 'returns', at: '0...' },
    { path: 'some', is: 'returns', at: '0..' },
    { path: 'except', is: 'exempts', of: '1...', options: '0', patterns: true },
  ],
});
