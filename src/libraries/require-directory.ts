import { defineLibrary } from './define.js';

/** Loads the files of a folder and of those below it. */
export const requireDirectory = defineLibrary({
  packages: ['require-directory'],
  facts: [{ path: 'default', is: 'loads-files', folder: '1', deep: true, visit: '2.visit' }],
});
