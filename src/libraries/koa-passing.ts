import { defineLibrary } from './define.js';

export const koaPassing = defineLibrary({
  packages: ['koa-session', 'koa-generic-session', 'koa-logger', 'koa-pino-logger', 'koa-morgan', 'koa-compress', 'koa-static', 'koa-etag', 'koa-conditional-get', 'koa-json', 'koa-views', '@koa/ejs', 'koa-response-time', 'koa-favicon', 'koa-json-error', 'koa-error', 'koa-onerror', 'koa-requestid', 'koa-useragent', 'koa-sslify', 'koa-i18n', 'koa2-swagger-ui', 'koa-respond', 'koa-session2', 'koa-session-minimal', 'koa-winston', 'koa-static-cache', 'koa-proxy', 'koa-proxies', 'koa2-proxy-middleware', 'koa-http-proxy', 'koa2-connect-history-api-fallback', 'koa-locale', 'koa-x-request-id', 'koa-remove-trailing-slashes', 'koa-slow', 'koa-404-handler', 'koa-range', '@as-integrations/koa', 'koa-validate', 'koa-ejs-layout'],
  facts: [
    ...['koa-logger', 'koa-pino-logger', 'koa-morgan'].map((name) => ({ path: `${name}:default()`, is: 'middleware', kind: 'pass', logs: true }) as const),
    { path: 'koa-generic-session:default()', is: 'middleware', kind: 'pass', keepsSession: true },
    { path: 'koa:Context#regenerateSession', is: 'renews-session' },
    { path: 'default()', is: 'middleware', kind: 'pass' },
    { path: 'koa2-swagger-ui:koaSwagger|default()', is: 'exposes', what: 'api-docs' },
    { path: 'koaSwagger|userAgent|koaMiddleware|historyApiFallback()', is: 'middleware', kind: 'pass' },
    { path: 'koa-useragent:default|userAgent', is: 'middleware', kind: 'pass' },
    { path: 'koa-range:default', is: 'middleware', kind: 'pass' },
    { path: 'koa-404-handler:default', is: 'middleware', kind: 'pass' },
  ],
});
