import { defineLibrary } from './define.js';

export const pug = defineLibrary({
  packages: ['pug', 'jade'],
  facts: [
    { path: 'render|compile|compileClient|compileClientWithDependenciesTracked', is: 'sink', of: 'template', at: ['0'] },
    { path: 'render|renderFile', is: 'sink', of: 'locals', at: ['1'] },
  ],
});
