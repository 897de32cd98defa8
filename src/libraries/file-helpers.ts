import { defineLibrary } from './define.js';

/** Packages whose functions read, write or delete what a path or a pattern names. */
export const fileHelpers = defineLibrary({
  packages: ['rimraf', 'del', 'mkdirp', 'make-dir', 'glob', 'globby', 'fast-glob', 'jsonfile', 'load-json-file', 'write-json-file', 'ncp', 'recursive-readdir', 'write-file-atomic'],
  facts: [
    { path: 'default|sync|rimraf|rimrafSync|deleteAsync|deleteSync|mkdirp|mkdirpSync|manual|native|glob|globSync|globby|globbySync', is: 'sink', of: 'path', at: ['0'] },
    { path: 'readFile|readFileSync|writeFile|writeFileSync|loadJsonFile|loadJsonFileSync|writeJsonFile|writeJsonFileSync|writeFileAtomic', is: 'sink', of: 'path', at: ['0'] },
  ],
});
