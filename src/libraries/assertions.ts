import { defineLibrary } from './define.js';

/** What goes on only where something is true; those for handlers are given a status. */
export const assertions = defineLibrary({
  packages: ['node:assert', 'assert', 'node:assert/strict', 'assert/strict', 'tiny-invariant', 'invariant', 'ts-invariant', 'http-assert'],
  facts: [
    { path: '*|default|ok|strict|invariant', is: 'throws', status: '1', unless: '0' },
    { path: 'strict.ok', is: 'throws', status: '1', unless: '0' },
  ],
});
