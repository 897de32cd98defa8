import { defineLibrary } from './define.js';

/** Not a boundary: what runs in a context reaches the process through the constructors of what it is given. */
export const nodeVm = defineLibrary({
  packages: ['node:vm', 'vm'],
  facts: [
    { path: 'runInContext|runInNewContext|runInThisContext|compileFunction', is: 'sink', of: 'code', at: ['0'] },
    { path: 'Script|SourceTextModule()', is: 'sink', of: 'code', at: ['0'] },
  ],
});
