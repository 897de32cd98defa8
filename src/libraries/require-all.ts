import { defineLibrary } from './define.js';

/** Loads the files of a folder and of those below it. */
export const requireAll = defineLibrary({
  packages: ['require-all'],
  facts: [
    { path: 'default', is: 'loads-files', folder: '0', deep: true },
    { path: 'default', is: 'loads-files', folder: '0.dirname', deep: true },
  ],
});
