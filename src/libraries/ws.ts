import { defineLibrary } from './define.js';

/** Connections of a server call their listeners with what callers send: a text, or bytes. */
export const ws = defineLibrary({
  packages: ['ws', 'isomorphic-ws'],
  types: { WebSocketServer: 'Server', WebSocket: 'Connection' },
  facts: [
    { path: 'default|WebSocket()', is: 'sink', of: 'url', at: ['0'] },
    { path: 'Server|WebSocketServer|WebSocket.Server()', is: 'instance', of: 'Server' },
    { path: 'Server#on|once|addListener', is: 'calls', at: '1', with: ['Connection', 'node:http:IncomingMessage'], when: { at: '0', matches: '^connection$' } },
    { path: 'Connection#on|once|addListener', is: 'calls', at: '1', with: ['message'], when: { at: '0', matches: '^message$' } },
    { path: 'Connection#addEventListener', is: 'calls', at: '1', with: ['MessageEvent'], when: { at: '0', matches: '^message$' } },
    { path: 'Connection#onmessage=', is: 'calls', at: '0', with: ['MessageEvent'] },
    { path: 'MessageEvent#data', is: 'source', origin: 'message', name: 'data', shape: 'string' },
  ],
});
