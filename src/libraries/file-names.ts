import { defineLibrary } from './define.js';

/** What these packages make of a text is one name: without separators. */
export const fileNames = defineLibrary({
  packages: ['sanitize-filename', 'filenamify', 'slugify', '@sindresorhus/slugify', 'slug', 'limax', 'github-slugger', 'valid-filename'],
  facts: [
    { path: 'default|filenamify|slugify|slug', is: 'derives', from: ['0'], clears: ['path', 'html', 'nosql'], shape: 'string' },
  ],
});
