import { defineLibrary } from './define.js';

export const honoPassing = defineLibrary({
  packages: ['hono/logger', 'hono/etag', 'hono/cache', 'hono/compress', 'hono/timing', 'hono/powered-by', 'hono/pretty-json', 'hono/request-id', 'hono/timeout', 'hono/trailing-slash', 'hono/context-storage', 'hono/method-override', 'hono/language', 'hono/serve-static', '@hono/node-server/serve-static', 'hono/bun', 'hono/deno', 'hono/cloudflare-workers', '@hono/swagger-ui', '@scalar/hono-api-reference', 'hono-openapi', '@hono/prometheus', '@hono/session', 'hono-sessions', 'hono/ssg', 'hono/client-hints', 'stoker/middlewares', '@hono/trpc-server', '@hono/graphql-server', '@hono/structured-logger', '@hono/event-emitter', '@hono/react-renderer', 'hono/jsx-renderer', 'hono-problem-details', '@hono/sentry', '@hono/otel', 'hono-pino'],
  facts: [
    { path: 'logger|pinoLogger()', is: 'middleware', kind: 'pass', logs: true },
    { path: 'hono-openapi:validator()', is: 'middleware', kind: 'validator' },
    { path: 'prometheus().registerMetrics|printMetrics', is: 'middleware', kind: 'pass' },
    { path: 'prometheus().printMetrics', is: 'exposes', what: 'metrics' },
    { path: '@hono/swagger-ui:swaggerUI()', is: 'exposes', what: 'api-docs' },
    { path: '@scalar/hono-api-reference:Scalar|apiReference()', is: 'exposes', what: 'api-docs' },
    {
      path: 'etag|cache|compress|timing|poweredBy|prettyJSON|requestId|timeout|trimTrailingSlash|appendTrailingSlash|contextStorage|methodOverride|languageDetector|serveStatic|swaggerUI|sentry|otel|httpInstrumentationMiddleware|Scalar|apiReference|describeRoute|describeResponse|openAPISpecs|openAPIRouteHandler|session|sessionMiddleware|serveEmojiFavicon|trpcServer|graphqlServer|emitter|reactRenderer|jsxRenderer|structuredLogger()',
      is: 'middleware',
      kind: 'pass',
    },
  ],
});
