import { defineLibrary } from './define.js';

/** Of every request of Node (`http.IncomingMessage`, `stream.Readable`). */
const ofNode = 'rawHeaders|rawTrailers|trailers|headersDistinct|socket|connection|client|statusCode|statusMessage|readable|readableEnded|readableFlowing|destroyed|closed|errored|pipe|unpipe|on|once|off|emit|addListener|removeListener|removeAllListeners|setTimeout|setEncoding|destroy|pause|resume|read|unshift';
/** What servers find out by themselves, and what plugins that many use leave there. */
const ofServers = 'log|logger|t|i18n|i18next|language|languages|locale|flash|csrfToken|rateLimit|useragent|device';

/** What says nothing of who is calling, of requests and of answers. */
const plain = 'method|url|originalUrl|baseUrl|path|protocol|secure|id|route|httpVersion|httpVersionMajor|httpVersionMinor|complete|aborted|startTime|_startTime|fresh|stale|xhr|subdomains|hostname|host';
const plainAnswers = 'statusCode|statusMessage|headersSent|writableEnded|writableFinished|finished|sent|elapsedTime';

/** Members of requests that are there whatever a program does. Those that data of callers stand in have rows of their own. */
export const requestMembers = defineLibrary({
  packages: ['express', 'fastify', 'koa', 'hono', 'hapi', '@hapi/hapi', 'node:http'],
  facts: [
    ...['node:http:IncomingMessage', 'express:Request', 'fastify:FastifyRequest', 'koa:Context|Request'].flatMap((type) => [
      { path: `${type}#${plain}`, is: 'given', plain: true } as const,
      { path: `${type}#ip|ips`, is: 'given', plain: 'address' } as const,
      { path: `${type}#socket|connection.remoteAddress`, is: 'given', plain: 'address' } as const,
    ]),
    { path: 'fastify:FastifyRequest#routeOptions.url|method', is: 'given', plain: true },
    { path: 'fastify:FastifyRequest#routerPath|routerMethod', is: 'given', plain: true },
    ...['node:http:ServerResponse', 'express:Response', 'fastify:FastifyReply'].map((type) => ({ path: `${type}#${plainAnswers}`, is: 'given', plain: true }) as const),
    { path: 'koa:Context|Response#status|message|length|type|headerSent|writable', is: 'given', plain: true },
    { path: 'koa:Context|Request#href|origin|charset|routerPath|_matchedRoute', is: 'given', plain: true },
    { path: 'hono:Context#req.method|path|url|routePath', is: 'given', plain: true },
    { path: 'hono:Context#res.status|ok|statusText', is: 'given', plain: true },
    { path: 'hono:Context#finalized', is: 'given', plain: true },
    { path: `node:http:IncomingMessage#${ofNode}`, is: 'given' },
    { path: `express:Request#${ofNode}|${ofServers}|accepts|acceptsCharsets|acceptsEncodings|acceptsLanguages|is|range|header|get|login|logIn|logout|logOut|sessionID|sessionStore|signedCookies|secret`, is: 'given' },
    { path: `fastify:FastifyRequest#${ofServers}|context|routeOptions|is404|socket|validateInput|compileValidationSchema|getValidationFunction|getDecorator|setDecorator|isMultipart|parts|saveRequestFiles|unsignCookie|diScope`, is: 'given' },
    { path: `koa:Context|Request#${ofServers}|body|socket|idempotent|accepts|acceptsEncodings|acceptsCharsets|acceptsLanguages|is|get|inspect|toJSON|res|respond|writable|cookies|throw|assert|onerror|router|routerName|_matchedRouteName|csrf|captures|sessionOptions|login|logout`, is: 'given' },
    { path: 'hapi:Request#app|plugins|server|info|route|settings|response|state|domain|jsonp|mime|i18n|logger', is: 'given' },
  ],
});
