import { defineLibrary } from './define.js';

export const koaPassing = defineLibrary({
  packages: ['koa-session', 'koa-generic-session', 'koa-logger', 'koa-pino-logger', 'koa-morgan', 'koa-compress', 'koa-static', 'koa-etag', 'koa-conditional-get', 'koa-json', 'koa-views', '@koa/ejs', 'koa-response-time', 'koa-favicon', 'koa-json-error', 'koa-error', 'koa-onerror', 'koa-requestid', 'koa-useragent', 'koa-sslify', 'koa-i18n', 'koa2-swagger-ui', 'koa-respond'],
  facts: [
    ...['koa-logger', 'koa-pino-logger', 'koa-morgan'].map((name) => ({ path: `${name}:default()`, is: 'middleware', kind: 'pass', logs: true }) as const),
    { path: 'koa-generic-session:default()', is: 'middleware', kind: 'pass', keepsSession: true },
    { path: 'koa:Context#regenerateSession', is: 'renews-session' },
    { path: 'default()', is: 'middleware', kind: 'pass' },
    { path: 'koaSwagger()', is: 'middleware', kind: 'pass' },
  ],
});
