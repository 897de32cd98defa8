import { defineLibrary } from './define.js';

export const nodePath = defineLibrary({
  packages: ['node:path', 'path', 'node:path/posix', 'upath'],
  facts: [
    { path: 'join|resolve', is: 'derives', from: ['0..'], shape: 'string', resolves: true },
    { path: 'posix|win32.join|resolve', is: 'derives', from: ['0..'], shape: 'string', resolves: true },
    { path: 'normalize', is: 'derives', from: ['0'], shape: 'string', resolves: true },
    { path: 'normalize', is: 'file-path', how: 'join', at: '0' },
    { path: 'dirname|toNamespacedPath', is: 'derives', from: ['0'], shape: 'string' },
    { path: 'relative', is: 'derives', from: ['0', '1'], shape: 'string', resolves: true },
    ...['', 'posix|win32.'].flatMap((of) => [
      { path: `${of}basename`, is: 'derives', from: ['0'], clears: ['path'], shape: 'string' },
      { path: `${of}extname`, is: 'derives', from: ['0'], clears: ['path'], shape: 'string', ends: true },
    ] as const),
    { path: 'join', is: 'file-path', how: 'join', at: '0..' },
    { path: 'posix.join', is: 'file-path', how: 'join', at: '0..' },
    { path: 'resolve', is: 'file-path', how: 'resolve', at: '0..' },
    { path: 'dirname', is: 'file-path', how: 'dirname', at: '0' },
    { path: 'basename', is: 'file-path', how: 'basename', at: '0..' },
    { path: 'extname', is: 'file-path', how: 'extname', at: '0' },
    { path: 'parse|format', is: 'derives', from: ['0'] },
    { path: 'parse', is: 'file-path', how: 'parse', at: '0' },
  ],
});
