import { defineLibrary } from './define.js';

export const nestjsMicroservices = defineLibrary({
  packages: ['@nestjs/microservices'],
  framework: 'nest',
  facts: [
    { path: 'MessagePattern', is: 'decorator', means: { as: 'entry', kind: 'message', operation: 'MESSAGE', names: ['0', '0.cmd'] } },
    { path: 'EventPattern', is: 'decorator', means: { as: 'entry', kind: 'message', operation: 'EVENT', names: ['0', '0.cmd'] } },
    {
      path: 'GrpcMethod|GrpcStreamMethod|GrpcStreamCall',
      is: 'decorator',
      means: { as: 'entry', kind: 'message', operation: 'MESSAGE', names: ['1'] },
    },
    { path: 'GrpcService', is: 'decorator', means: { as: 'entry', kind: 'message' } },
    {
      path: 'Payload',
      is: 'decorator',
      means: { as: 'parameter', origin: 'message', shape: 'object', name: '0', pipes: '0..' },
    },
    { path: 'Ctx|Client', is: 'decorator', means: { as: 'inert' } },
  ],
});
