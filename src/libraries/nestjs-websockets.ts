import { defineLibrary } from './define.js';

export const nestjsWebsockets = defineLibrary({
  packages: ['@nestjs/websockets'],
  framework: 'nest',
  facts: [
    { path: 'WebSocketGateway', is: 'decorator', means: { as: 'entry', kind: 'websocket' } },
    {
      path: 'SubscribeMessage',
      is: 'decorator',
      means: { as: 'entry', kind: 'websocket', operation: 'MESSAGE', names: ['0', '0.value'] },
    },
    {
      path: 'MessageBody',
      is: 'decorator',
      means: { as: 'parameter', origin: 'message', shape: 'object', name: '0', pipes: '0..' },
    },
    { path: 'ConnectedSocket|WebSocketServer|Ack', is: 'decorator', means: { as: 'inert' } },
  ],
});
