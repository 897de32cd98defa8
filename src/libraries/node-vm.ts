import { defineLibrary } from './define.js';

/** Not a boundary: what runs in a context reaches the process through the constructors of what it is given. */
export const nodeVm = defineLibrary({
  packages: ['node:vm', 'vm'],
  facts: [
    { path: 'runInContext|runInNewContext|runInThisContext|compileFunction', is: 'sink', of: 'code', at: ['0'] },
    { path: 'Script|SourceTextModule()', is: 'sink', of: 'code', at: ['0'] },
    { path: 'createContext', is: 'returns', at: '0' },
    { path: 'runInContext|runInNewContext', is: 'sink', of: 'context', at: ['1'] },
    { path: 'compileFunction', is: 'sink', of: 'context', at: ['2.parsingContext', '2.contextExtensions'] },
    { path: 'Script#runInContext|runInNewContext', is: 'sink', of: 'context', at: ['0'] },
  ],
});
