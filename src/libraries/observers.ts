import { defineLibrary } from './define.js';

const marks = 'setUser|setTag|setTags|setExtra|setExtras|setContext|addBreadcrumb|captureException|captureMessage|captureEvent';

/** What is told of a request to whoever watches the program: it decides nothing. */
export const observers = defineLibrary({
  packages: ['@sentry/node', '@sentry/nestjs', '@sentry/core', '@sentry/node-core', '@sentry/bun', '@sentry/serverless', '@opentelemetry/api'],
  facts: [
    ...['node', 'nestjs', 'core', 'node-core', 'bun', 'serverless'].flatMap((name) => [
      { path: `@sentry/${name}:${marks}`, is: 'derives', from: [] } as const,
      { path: `@sentry/${name}:getCurrentScope|getIsolationScope|getGlobalScope()`, is: 'instance', of: '@sentry/core:Scope' } as const,
    ]),
    { path: `@sentry/core:Scope#${marks}`, is: 'derives', from: [] },
    { path: '@opentelemetry/api:trace.getActiveSpan|getSpan()', is: 'instance', of: '@opentelemetry/api:Span' },
    { path: '@opentelemetry/api:Span#setAttribute|setAttributes|addEvent|recordException|setStatus|updateName|end', is: 'derives', from: [] },
  ],
});
