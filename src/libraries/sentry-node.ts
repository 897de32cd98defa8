import { defineLibrary } from './define.js';

export const sentryNode = defineLibrary({
  packages: ['@sentry/node', '@sentry/nestjs', 'raven'],
  facts: [
    { path: 'Handlers.requestHandler|tracingHandler|errorHandler|trpcMiddleware()', is: 'middleware', kind: 'pass' },
    { path: 'raven:requestHandler|errorHandler()', is: 'middleware', kind: 'pass' },
    { path: 'expressErrorHandler|expressIntegration()', is: 'middleware', kind: 'pass' },
    { path: 'SentryTraced|SentryCron|SentryExceptionCaptured|WithSentry', is: 'decorator', means: { as: 'inert' } },
  ],
});
