import { defineLibrary } from './define.js';

/** A list of references may stand between the schema and the value. */
export const typeboxValue = defineLibrary({
  packages: ['@sinclair/typebox/value', 'typebox/value', 'typebox/schema'],
  self: ['Value'],
  facts: [
    { path: 'Check', is: 'checks', at: '-1', clears: [], by: 'boolean', schema: '0' },
    { path: 'Assert', is: 'checks', at: '-1', clears: [], by: 'throw', schema: '0' },
    { path: 'Parse|Decode|Cast', is: 'derives', from: ['-1'], schema: '0' },
    { path: 'Convert|Clean|Default', is: 'derives', from: ['-1'] },
    { path: 'Errors|Equal|Hash', is: 'derives', from: [] },
  ],
});
