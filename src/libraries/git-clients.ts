import { defineLibrary } from './define.js';

const git = { path: 'simple-git:default|simpleGit|gitP()', is: 'instance', of: 'simple-git:Git' } as const;

/** Repositories are fetched from wherever their address says. */
export const gitClients = defineLibrary({
  packages: ['simple-git', 'isomorphic-git', 'nodegit'],
  facts: [
    git,
    { path: 'simple-git:Git#cwd|env', is: 'receiver' },
    { path: 'simple-git:Git#clone|mirror', is: 'sink', of: 'url', at: ['0'] },
    { path: 'simple-git:Git#addRemote', is: 'sink', of: 'url', at: ['1'] },
    { path: 'simple-git:Git#listRemote|raw', is: 'sink', of: 'argument', at: ['0'] },
    { path: 'isomorphic-git:clone|fetch|pull|push|getRemoteInfo|listServerRefs', is: 'sink', of: 'url', at: ['0.url'] },
    { path: 'nodegit:Clone', is: 'sink', of: 'url', at: ['0'] },
    { path: 'nodegit:Clone.clone', is: 'sink', of: 'url', at: ['0'] },
  ],
});
