import { defineLibrary } from './define.js';

export const nestjsMicroservices = defineLibrary({
  packages: ['@nestjs/microservices'],
  facts: [
    {
      path: 'MessagePattern|EventPattern|GrpcMethod|GrpcStreamMethod|GrpcStreamCall|GrpcService',
      is: 'decorator',
      means: { as: 'entry', kind: 'message' },
    },
    {
      path: 'Payload',
      is: 'decorator',
      means: { as: 'parameter', origin: 'message', shape: 'object', name: '0', pipes: '0..' },
    },
    { path: 'Ctx|Client', is: 'decorator', means: { as: 'inert' } },
  ],
});
