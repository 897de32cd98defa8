import { defineLibrary } from './define.js';

export const serveStatic = defineLibrary({
  packages: ['serve-static', 'express-static-gzip'],
  facts: [
    { path: 'default()', is: 'middleware', kind: 'pass' },
    { path: 'default()', is: 'exposes', what: 'hidden-files', when: { at: '1.dotfiles', values: ['allow'] } },
    { path: 'default()', is: 'exposes', what: 'source-files', when: { at: '0', values: ['.', './', '', '..', '../', 'global:process.cwd()', 'node:process:cwd()'] } },
  ],
});
