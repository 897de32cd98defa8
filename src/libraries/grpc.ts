import { defineLibrary } from './define.js';

/** Methods of a service are called with what a caller sent, of the types that its definition declares (https://grpc.io/docs/languages/node/basics/). */
export const grpc = defineLibrary({
  packages: ['@grpc/grpc-js', 'grpc'],
  facts: [
    { path: 'Server()', is: 'instance', of: 'Server' },
    { path: 'Server#addService', is: 'calls', at: '1.*', with: ['Call', ''] },
    { path: 'handleUnaryCall|handleServerStreamingCall#', is: 'handler-arguments', of: ['Call', ''] },
    { path: 'ServerUnaryCall|ServerWritableStream#request', is: 'source', origin: 'message', shape: 'string' },
    { path: 'Call#request', is: 'source', origin: 'message', shape: 'string' },
    { path: 'Call#on', is: 'calls', at: '1', with: ['arguments'], when: { at: '0', matches: '^data$' } },
  ],
});
