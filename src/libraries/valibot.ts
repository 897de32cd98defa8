import { defineLibrary } from './define.js';

export const valibot = defineLibrary({
  packages: ['valibot'],
  facts: [
    { path: 'string()', is: 'schema', clears: ['nosql'] },
    { path: 'number|bigint|boolean|date|literal|picklist|enum|enum_()', is: 'schema', clears: ['all'] },
    { path: 'object|strictObject|looseObject()', is: 'schema', clears: [], properties: '0' },
    { path: 'array()', is: 'schema', clears: [], elements: '0' },
    { path: 'optional|nullable|nullish', is: 'returns', at: '0' },
    // Later steps of a pipe only narrow, unless they transform.
    { path: 'pipe', is: 'returns', at: '0' },
    { path: 'parse|parseAsync', is: 'derives', from: ['1'], schema: '0' },
    { path: 'safeParse|safeParseAsync', is: 'derives', from: ['1'], schema: '0', in: 'output' },
  ],
});
