import { defineLibrary } from './define.js';

/** The names in an archive are its maker's. Packages that refuse names which lead out of the folder need no row. */
export const archives = defineLibrary({
  packages: ['unzipper', 'unzip', 'adm-zip', 'tar-stream', 'node-stream-zip', 'decompress', 'tar'],
  facts: [
    { path: 'Open.file|buffer|url|s3|custom()', is: 'instance', of: 'Directory' },
    { path: 'Directory#files', is: 'source', origin: 'file', name: 'entry', shape: 'object' },
    { path: 'Parse|ParseOne()', is: 'instance', of: 'Parser' },
    { path: 'tar:Parser()', is: 'instance', of: 'Parser' },
    { path: 'tar:t|list|x|extract', is: 'calls', at: '0.onentry', with: ['Entry'] },
    { path: 'tar:x|extract', is: 'sink', of: 'archive', at: ['0.file', '0.f'], when: '0.preservePaths' },
    { path: 'tar:x|extract', is: 'sink', of: 'archive', at: ['0.file', '0.f'], when: '0.P' },
    { path: 'extract()', is: 'instance', of: 'Parser' },
    { path: 'Parser#on', is: 'calls', at: '1', with: ['Entry'] },
    { path: 'Parser#on', is: 'receiver' },
    { path: 'Entry#path|name', is: 'source', origin: 'file', name: 'entry', shape: 'string' },
    { path: 'Entry#props.path', is: 'source', origin: 'file', name: 'entry', shape: 'string' },

    { path: 'default()', is: 'instance', of: 'Archive' },
    { path: 'Archive#getEntries()', is: 'source', origin: 'file', name: 'entry', shape: 'object' },
    { path: 'Archive#extractAllTo|extractAllToAsync', is: 'sink', of: 'archive', at: ['this.0'], below: '0.4.11' },
  ],
});
