import { defineLibrary } from './define.js';

/** Work that arrives from a queue or an emitter of the application itself. */
export const nestjsQueues = defineLibrary({
  packages: ['@nestjs/bull', '@nestjs/bullmq', '@nestjs/event-emitter', '@nestjs/cqrs'],
  framework: 'nest',
  facts: [
    {
      path: 'Processor|Process|OnEvent|EventsHandler|CommandHandler|QueryHandler',
      is: 'decorator',
      means: { as: 'entry', kind: 'message' },
    },
    {
      path: 'InjectQueue|InjectFlowProducer|OnWorkerEvent|OnQueueEvent|OnQueueActive|OnQueueCompleted|OnQueueFailed|OnQueueError',
      is: 'decorator',
      means: { as: 'inert' },
    },
  ],
});
