import { defineLibrary } from './define.js';

/** Work that arrives from a queue or an emitter of the application itself. */
export const nestjsQueues = defineLibrary({
  packages: ['@nestjs/bull', '@nestjs/bullmq', '@nestjs/event-emitter', '@nestjs/cqrs'],
  framework: 'nest',
  facts: [
    {
      path: 'Processor|Process|OnEvent',
      is: 'decorator',
      means: { as: 'entry', kind: 'message' },
    },
    { path: 'CommandHandler|QueryHandler', is: 'decorator', means: { as: 'handles', at: '0', method: 'execute' } },
    { path: 'EventsHandler', is: 'decorator', means: { as: 'handles', at: '0..', method: 'handle' } },
    { path: 'CommandBus|QueryBus#execute', is: 'dispatches', at: '0' },
    { path: 'EventBus#publish', is: 'dispatches', at: '0' },
    { path: 'EventBus#publishAll', is: 'dispatches', at: '0.[]' },
    {
      path: 'InjectQueue|InjectFlowProducer|OnWorkerEvent|OnQueueEvent|OnQueueActive|OnQueueCompleted|OnQueueFailed|OnQueueError',
      is: 'decorator',
      means: { as: 'inert' },
    },
  ],
});
