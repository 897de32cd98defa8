import { defineLibrary } from './define.js';

export const honoPassing = defineLibrary({
  packages: ['hono/logger', 'hono/etag', 'hono/cache', 'hono/compress', 'hono/timing', 'hono/powered-by', 'hono/pretty-json', 'hono/request-id', 'hono/timeout', 'hono/trailing-slash', 'hono/context-storage', 'hono/method-override', 'hono/language', 'hono/serve-static', '@hono/node-server/serve-static', 'hono/bun', '@hono/swagger-ui', '@hono/sentry', '@hono/otel', 'hono-pino'],
  facts: [
    { path: 'logger|pinoLogger()', is: 'middleware', kind: 'pass', logs: true },
    {
      path: 'etag|cache|compress|timing|poweredBy|prettyJSON|requestId|timeout|trimTrailingSlash|appendTrailingSlash|contextStorage|methodOverride|languageDetector|serveStatic|swaggerUI|sentry|otel()',
      is: 'middleware',
      kind: 'pass',
    },
  ],
});
