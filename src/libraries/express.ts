import { defineLibrary } from './define.js';

const verbs = 'get|post|put|patch|delete|options|head';
const rareVerbs =
  'search|query|copy|lock|unlock|propfind|proppatch|mkcol|mkactivity|move|report|merge|link|unlink|purge|notify|subscribe|unsubscribe|checkout|m-search|trace';

/** Express 4 and 5. `app.get(name)` with one argument reads a setting: a route row without handlers registers nothing. */
export const express = defineLibrary({
  packages: ['express'],
  types: {
    Application: 'RouteTable',
    Express: 'Application',
    Router: 'RouteTable',
    IRouter: 'Router',
  },
  dependency: { express: { flatQueries: 5 } },
  facts: [
    { path: 'default|application()', is: 'instance', of: 'Application' },
    { path: 'Router()', is: 'instance', of: 'Router' },
    { path: 'Application#', is: 'router', framework: 'express', app: true, order: 'registration', tolerant: { unless: [] } },
    { path: 'Router#', is: 'router', framework: 'express', order: 'registration', tolerant: { unless: ['0.caseSensitive', '0.strict'] } },
    {
      path: 'RouteTable#',
      is: 'handler-arguments',
      of: ['Request', 'Response', 'next'],
      error: ['error', 'Request', 'Response', 'next'],
    },

    { path: `RouteTable#${verbs}|${rareVerbs}`, is: 'route', method: 'name', url: '0', handlers: '1..' },
    { path: 'RouteTable#del', is: 'route', method: 'DELETE', url: '0', handlers: '1..' },
    { path: 'RouteTable#all', is: 'route', method: 'ALL', url: '0', handlers: '1..' },
    { path: `RouteTable#${verbs}|${rareVerbs}|del|all|use|param`, is: 'receiver' },
    { path: 'RouteTable#use', is: 'use', at: '0..' },
    { path: 'RouteTable#param', is: 'param-handler', name: '0', at: '1', of: 'RequestParamHandler' },
    { path: 'RouteTable#route', is: 'route-group', url: '0', of: 'IRoute' },
    { path: 'RouteTable#route()', is: 'instance', of: 'IRoute' },
    { path: `IRoute#${verbs}|${rareVerbs}`, is: 'route', method: 'name', handlers: '0..' },
    { path: 'IRoute#all', is: 'route', method: 'ALL', handlers: '0..' },
    { path: `IRoute#${verbs}|${rareVerbs}|all`, is: 'receiver' },
    { path: 'Application#set|enable|disable|engine', is: 'receiver' },

    { path: 'urlencoded()', is: 'middleware', kind: 'parser', forms: true },
    { path: 'json()', is: 'middleware', kind: 'parser', parses: 'json' },
    { path: 'text|raw()', is: 'middleware', kind: 'parser', parses: 'raw', forms: true },
    { path: 'static|query()', is: 'middleware', kind: 'pass' },

    { path: 'RequestHandler#', is: 'handler-arguments', of: ['Request', 'Response', 'next'] },
    {
      path: 'RequestHandler',
      is: 'assumed-handler',
      of: ['Request', 'Response', 'next'],
      reads: ['query', 'params', 'body', 'headers', 'cookies', 'signedCookies', 'file', 'files', 'param', 'url', 'originalUrl'],
      answers: ['json', 'jsonp', 'send', 'status', 'sendStatus', 'redirect', 'render', 'sendFile', 'sendfile', 'download', 'writeHead', 'write', 'end'],
      named: ['^_?req(?:uest)?$', '^_?res(?:p(?:onse)?)?$'],
    },
    { path: 'ErrorRequestHandler#', is: 'handler-arguments', of: ['error', 'Request', 'Response', 'next'] },
    { path: 'RequestParamHandler#', is: 'handler-arguments', of: ['Request', 'Response', 'next', 'param'] },
    { path: 'NextFunction#', is: 'next' },

    { path: 'Request#query', is: 'source', origin: 'query', shape: 'nested' },
    { path: 'Request#params', is: 'source', origin: 'params', shape: 'string' },
    { path: 'Request#body', is: 'source', origin: 'body', shape: 'object' },
    { path: 'Request#on|once|addListener', is: 'calls', at: '1', with: ['body'], when: { at: '0', matches: '^(?:data|line)$' } },
    { path: 'Request#read()', is: 'source', origin: 'body', shape: 'string' },
    { path: 'Request#on|once|addListener|setEncoding', is: 'receiver' },
    { path: 'Request#[]', is: 'source', origin: 'body', name: '(piece)', shape: 'string' },
    { path: 'Request#headers', is: 'source', origin: 'headers', shape: 'string' },
    { path: 'Request#header|get()', is: 'source', origin: 'headers', shape: 'string' },
    { path: 'Request#hostname|host', is: 'source', origin: 'headers', name: 'host', shape: 'string' },
    // Begins with a slash and comes percent-encoded: it chooses no host, and is no markup.
    { path: 'Request#url|originalUrl|path', is: 'source', origin: 'query', name: '(url)', shape: 'string', clears: ['header', 'html', 'log', 'redirect', 'url'] },
    { path: 'Request#cookies', is: 'source', origin: 'cookies', shape: 'object' },
    { path: 'Request#param()', is: 'source', origin: 'query', shape: 'object' },
    { path: 'Application#set', is: 'configures', what: 'query-parser', when: { at: '0', matches: '^query parser$' }, value: '1' },

    // Any header may carry a key; those that never do are exact rows, which win over `*`.
    { path: 'Request#headers.*', is: 'credential' },
    {
      path: 'Request#headers.accept|accept-encoding|accept-language|access-control-request-headers|access-control-request-method|content-type|content-length|host|origin|referer|user-agent|x-forwarded-for|x-forwarded-host|x-forwarded-proto|x-real-ip|x-request-id|x-event-key|x-event-type|x-github-event|x-github-delivery|x-gitlab-event|x-gitea-event|x-shopify-topic|x-shopify-shop-domain|x-wc-webhook-topic',
      is: 'source',
      origin: 'headers',
      shape: 'string',
    },
    { path: 'Request#header|get()', is: 'credential' },
    { path: 'Request#client|socket|connection.authorized', is: 'credential' },
    { path: 'Request#client|socket|connection.getPeerCertificate()', is: 'credential' },
    { path: 'Request#cookies|signedCookies.*', is: 'credential', from: 'cookie' },
    { path: 'Request#session.*', is: 'credential', from: 'session' },
    { path: 'Request#session', is: 'credential', from: 'session' },
    { path: 'Request#session', is: 'session' },
    { path: 'Request#isAuthenticated()', is: 'credential', from: 'session', nobody: false },
    { path: 'Request#isUnauthenticated()', is: 'credential', from: 'session', nobody: true },
    { path: 'Request#user|auth|authInfo|account', is: 'principal' },
    { path: 'Response#locals.user|auth|account', is: 'principal' },

    { path: 'Request#path', is: 'request-target', part: 'path', below: true },
    { path: 'Request#url', is: 'request-target', part: 'url', below: true },
    { path: 'Request#originalUrl', is: 'request-target', part: 'url' },
    { path: 'Request#method', is: 'request-target', part: 'method' },

    { path: 'Request#res', is: 'instance', of: 'Response' },
    { path: 'Response#req', is: 'instance', of: 'Request' },
    { path: 'Request|Response#app', is: 'instance', of: 'Application' },
    { path: 'Request|Response#next', is: 'next' },

    { path: 'Response#status|writeHead', is: 'status', at: '0' },
    { path: 'Response#statusCode', is: 'status', at: '0' },
    { path: 'Response#sendStatus', is: 'respond', status: '0' },
    { path: 'Response#json|jsonp', is: 'respond', body: '0', as: 'json' },
    { path: 'Response#send', is: 'respond', body: '0', text: 'html' },
    { path: 'Response#end|write', is: 'respond', body: '0', text: 'sniffed' },
    { path: 'Response#render', is: 'respond', as: 'html' },
    { path: 'Response#render', is: 'renders', view: '0', data: ['1', 'this.locals', 'this.app.locals'] },
    { path: 'Application#set', is: 'views', when: { at: '0', matches: '^views$' }, folder: '1' },
    { path: 'Application#set', is: 'views', when: { at: '0', matches: '^view engine$' }, extension: '1' },
    { path: 'Application#engine', is: 'views', ending: '0', engine: '1' },
    { path: 'Response|Application#render', is: 'sink', of: 'locals', at: ['1'] },
    { path: 'Response#sendFile|sendfile|download', is: 'respond', as: 'file' },
    { path: 'Response#sendFile|sendfile', is: 'sink', of: 'path', at: ['0'], unless: ['1.root'] },
    { path: 'Response#download', is: 'sink', of: 'path', at: ['0'], unless: ['1.root', '2.root'] },
    { path: 'Response#sendFile|sendfile|download', is: 'sink', of: 'path', at: ['1.root', '2.root'] },
    { path: 'Response#render', is: 'sink', of: 'path', at: ['0'] },
    { path: 'Response#redirect', is: 'respond', status: 302, as: 'redirect' },
    // Status first or, before version 5, last.
    { path: 'Response#redirect', is: 'sink', of: 'redirect', at: ['0', '1'] },
    { path: 'Response#location', is: 'sink', of: 'redirect', at: ['0'] },
    { path: 'Response#set|header|setHeader|append', is: 'sets-header', name: '0', value: '1' },
    { path: 'Response#type|contentType', is: 'sets-header', header: 'content-type', value: '0' },
    { path: 'Response#writeHead', is: 'sets-header', value: '-1' },
    // The ending of the name gives a type as well, but browsers store what is an attachment.
    { path: 'Response#attachment', is: 'sets-header', header: 'content-disposition', value: '0' },
    { path: 'Response#format', is: 'calls', at: '0.*', with: ['Request', 'Response'] },
    {
      path: 'Response#removeHeader|vary|links|location|attachment|cookie|clearCookie|json|jsonp|send|sendStatus',
      is: 'receiver',
    },
  ],
});
