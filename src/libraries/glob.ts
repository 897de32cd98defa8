import { defineLibrary } from './define.js';

/** Which files match patterns: programs load their routes and models by them. */
export const glob = defineLibrary({
  packages: ['glob', 'fast-glob', 'globby', 'tiny-glob', 'tinyglobby'],
  facts: [
    { path: 'default|sync|glob|globSync|globby|globbySync', is: 'lists-files', pattern: '0', from: '1.cwd' },
    { path: 'glob.sync', is: 'lists-files', pattern: '0', from: '1.cwd' },
  ],
});

/** Packages that load all files of a folder. */
export const requireDir = defineLibrary({
  packages: ['require-dir'],
  facts: [{ path: 'default', is: 'loads-files', folder: '0', deep: '1.recurse' }],
});

export const requireDirectory = defineLibrary({
  packages: ['require-directory'],
  facts: [{ path: 'default', is: 'loads-files', folder: '1', deep: true }],
});

export const requireAll = defineLibrary({
  packages: ['require-all'],
  facts: [
    { path: 'default', is: 'loads-files', folder: '0', deep: true },
    { path: 'default', is: 'loads-files', folder: '0.dirname', deep: true },
  ],
});
