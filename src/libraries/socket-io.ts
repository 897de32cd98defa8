import { defineLibrary } from './define.js';

/** Events of a socket hand on what callers send: any JSON values, and last a function to answer with. */
export const socketIo = defineLibrary({
  packages: ['socket.io'],
  types: { Namespace: 'Server' },
  facts: [
    { path: 'default|Server|listen()', is: 'instance', of: 'Server' },
    { path: 'Server#of()', is: 'instance', of: 'Server' },
    { path: 'Server#sockets', is: 'instance', of: 'Server' },
    { path: 'Server#on|once', is: 'calls', at: '1', with: ['Socket'], when: { at: '0', matches: '^connect(?:ion)?$' } },
    { path: 'Server#use', is: 'calls', at: '0', with: ['Socket', ''] },
    { path: 'Socket#on|once', is: 'calls', at: '1', with: ['message', 'message', ''] },
    { path: 'Socket#handshake.query', is: 'source', origin: 'query', shape: 'string' },
    { path: 'Socket#handshake.auth', is: 'source', origin: 'body', name: 'auth', shape: 'object' },
    { path: 'Socket#handshake.headers', is: 'source', origin: 'headers', shape: 'string' },
  ],
});
