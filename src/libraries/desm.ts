import { defineLibrary } from './define.js';

/** Paths beside a module of ECMAScript: `join(import.meta.url, 'routes')`. */
export const desm = defineLibrary({
  packages: ['desm'],
  facts: [
    { path: 'join', is: 'derives', from: ['1..'], shape: 'string', resolves: true },
    { path: 'join', is: 'file-path', how: 'beside', at: '0..' },
    { path: 'dirname', is: 'file-path', how: 'beside', at: '0' },
    { path: 'filename', is: 'file-path', how: 'of-url', at: '0' },
    { path: 'dirname|filename', is: 'derives', from: [] },
  ],
});
