import type { LibraryFact, MethodOf } from '../facts/index.js';
import { defineLibrary } from './define.js';

const calls: readonly (readonly [name: string, method: MethodOf])[] = [['get|post|put|patch|head', 'name'], ['del', 'DELETE'], ['opts', 'OPTIONS']];

/** Routes behind what was put on the server before them (http://restify.com/docs/server-api). */
export const restify = defineLibrary({
  packages: ['restify'],
  types: { Request: 'express:Request', Response: 'express:Response' },
  facts: [
    { path: 'createServer()', is: 'instance', of: 'Server' },
    { path: 'Server#', is: 'router', framework: 'restify', app: true, order: 'registration' },
    { path: 'Server#', is: 'handler-arguments', of: ['Request', 'Response', 'next'] },
    ...calls.map(([name, method]): LibraryFact => ({ path: `Server#${name}`, is: 'route', method, url: '0', urlIn: 'path', handlers: '1..' })),
    { path: 'Server#use|pre', is: 'use', at: '0..' },
    { path: 'Server#use|pre', is: 'receiver' },
    { path: 'Request#authorization.*', is: 'credential' },
    { path: 'Request#username', is: 'principal' },
    { path: 'plugins.throttle()', is: 'middleware', kind: 'limiter' },
    { path: 'plugins.bodyParser|jsonBodyParser()', is: 'middleware', kind: 'parser', parses: 'json' },
    { path: 'plugins.queryParser|urlEncodedBodyParser|multipartBodyParser|bodyReader()', is: 'middleware', kind: 'parser' },
    { path: 'plugins.acceptParser|authorizationParser|dateParser|gzipResponse|serveStatic|serveStaticFiles|requestLogger|requestExpiry|conditionalRequest|conditionalHandler|cpuUsageThrottle|inflightRequestThrottle|fullResponse|jsonp|auditLogger|metrics|oauth2TokenParser()', is: 'middleware', kind: 'pass' },
    { path: 'plugins.pre.*()', is: 'middleware', kind: 'pass' },
    { path: 'restify-jwt-community:default()', is: 'middleware', kind: 'auth' },
    { path: 'restify-errors:UnauthorizedError|InvalidCredentialsError()', is: 'http-error', status: 401, body: '0' },
    { path: 'restify-errors:ForbiddenError|NotAuthorizedError()', is: 'http-error', status: 403, body: '0' },
    { path: 'restify-errors:NotFoundError|ResourceNotFoundError()', is: 'http-error', status: 404, body: '0' },
    { path: 'restify-errors:BadRequestError|InvalidArgumentError|MissingParameterError|InvalidContentError()', is: 'http-error', status: 400, body: '0' },
    { path: 'restify-errors:TooManyRequestsError()', is: 'http-error', status: 429, body: '0' },
    { path: 'restify-errors:InternalServerError|InternalError()', is: 'http-error', status: 500, body: '0' },
  ],
});
