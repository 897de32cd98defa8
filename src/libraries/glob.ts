import { defineLibrary } from './define.js';

/** Which files match patterns: programs load their routes and models by them. */
export const glob = defineLibrary({
  packages: ['glob', 'fast-glob', 'globby', 'tiny-glob', 'tinyglobby'],
  facts: [
    { path: 'default|sync|glob|globSync|globby|globbySync', is: 'lists-files', pattern: '0', from: '1.cwd' },
    { path: 'glob.sync', is: 'lists-files', pattern: '0', from: '1.cwd' },
  ],
});
