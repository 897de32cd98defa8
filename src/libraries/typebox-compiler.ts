import { defineLibrary } from './define.js';

export const typeboxCompiler = defineLibrary({
  packages: ['@sinclair/typebox/compiler', 'typebox/compile'],
  facts: [
    { path: 'TypeCompiler.Compile()', is: 'instance', of: 'TypeCheck' },
    { path: 'Compile|default()', is: 'instance', of: 'TypeCheck' },
    { path: 'TypeCheck#Check', is: 'checks', at: '0', clears: [], by: 'boolean', schema: 'this.0' },
    { path: 'TypeCheck#Parse|Decode', is: 'derives', from: ['0'], schema: 'this.0' },
  ],
});
