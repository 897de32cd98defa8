import { defineLibrary } from './define.js';

/** Lines of a stream, as the stream gives them. */
export const nodeReadline = defineLibrary({
  packages: ['node:readline', 'readline'],
  facts: [{ path: 'createInterface', is: 'returns', at: '0.input' }],
});
