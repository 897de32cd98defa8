import { defineLibrary } from './define.js';

/** Loads the files of a folder, those below it where it is told to. */
export const requireDir = defineLibrary({
  packages: ['require-dir'],
  facts: [{ path: 'default', is: 'loads-files', folder: '0', deep: '1.recurse' }],
});
