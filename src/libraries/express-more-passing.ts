import { defineLibrary } from './define.js';

/** Elements that pass requests on, answer what is nobody's secret, or send callers to another address: of the package itself, as a value or as what its call gives. */
export const expressMorePassing = defineLibrary({
  packages: [
    'express-request-logger', 'express-bunyan-logger', 'express-requests-logger', 'express-correlation-id', 'express-bearer-token', 'express-sanitizer', 'express-enforces-ssl', 'express-force-ssl', 'express-cache-controller', 'client-sessions', 'express-messages',
    'express-history-api-fallback', 'prometheus-api-metrics', 'express-prometheus-middleware', 'shrink-ray', 'shrink-ray-current', 'toobusy-js', 'overload-protection', 'connect-slashes', 'express-slash', 'express-uncapitalize', 'express-healthcheck', 'express-boom',
    'express-interceptor', 'express-ip', 'express-cors', 'express-sse', 'spdy-push', 'accept-language', 'express-request-language', 'express-status-monitor-plus', 'heroku-ssl-redirect', 'express-sslify', 'express-http-to-https', 'express-redirect-ssl', 'request-ip', 'qs-middleware', 'express-paginate',
    'apicache', 'route-cache', 'express-mung', 'express-mysql-session', 'graphql-upload', '@apollo/server/express4', '@as-integrations/express4', '@as-integrations/express5', '@trpc/server/adapters/express', '@logto/express', '@honeybadger-io/js', 'elastic-apm-node', '@bugsnag/js',
  ],
  facts: [
    { path: 'default()', is: 'middleware', kind: 'pass' },
    ...['express-enforces-ssl', 'express-force-ssl', 'express-messages', 'express-slash', 'express-sse'].map((name) => ({ path: `${name}:default`, is: 'middleware', kind: 'pass' }) as const),
    { path: 'HTTPS|redirectToHTTPS|mw|cacheSeconds|expressMiddleware|createExpressMiddleware|handleAuthRoutes()', is: 'middleware', kind: 'pass' },
    { path: 'graphqlUploadExpress|json|jsonAsync|headers|write|middleware()', is: 'middleware', kind: 'pass' },
    { path: 'options().middleware()', is: 'middleware', kind: 'pass' },
    { path: 'middleware.connect()', is: 'middleware', kind: 'pass' },
    { path: 'requestHandler|errorHandler', is: 'middleware', kind: 'pass' },
    { path: '@logto/express:withLogto()', is: 'middleware', kind: 'auth', optional: true },
  ],
});
