import { defineLibrary } from './define.js';

export const nodeUrl = defineLibrary({
  packages: ['node:url', 'url'],
  facts: [
    { path: 'parse', is: 'derives', from: ['0'], shape: 'string' },
    { path: 'format', is: 'derives', from: ['0'], shape: 'string' },
    { path: 'resolve', is: 'derives', from: ['0', '1'], shape: 'string' },
    { path: 'fileURLToPath|pathToFileURL', is: 'derives', from: ['0'], shape: 'string' },
    { path: 'fileURLToPath', is: 'file-path', how: 'of-url', at: '0' },
    { path: 'URL()', is: 'instance', of: 'global:URL' },
    { path: 'URLSearchParams()', is: 'derives', from: ['0'], shape: 'string' },
    { path: 'pathToFileURL', is: 'file-path', how: 'to-url', at: '0' },
    { path: 'urlToHttpOptions', is: 'derives', from: ['0'], shape: 'string' },
  ],
});
