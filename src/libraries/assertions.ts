import { defineLibrary } from './define.js';

/** What goes on only where something is true. */
export const nodeAssert = defineLibrary({
  packages: ['node:assert', 'assert', 'node:assert/strict', 'assert/strict'],
  facts: [{ path: '*|default|ok|strict', is: 'throws', unless: '0' }, { path: 'strict.ok', is: 'throws', unless: '0' }],
});

export const invariants = defineLibrary({
  packages: ['tiny-invariant', 'invariant', 'ts-invariant'],
  facts: [{ path: 'default|invariant', is: 'throws', unless: '0' }],
});

export const httpAssert = defineLibrary({
  packages: ['http-assert'],
  facts: [{ path: 'default|ok', is: 'throws', status: '1', unless: '0' }],
});
