import { defineLibrary } from './define.js';

/** Koa 2 and 3: one object is request and response; assigning `body` or `status` answers. */
export const koa = defineLibrary({
  packages: ['koa'],
  types: { ParameterizedContext: 'Context', DefaultContext: 'Context', ExtendableContext: 'Context', BaseContext: 'Context' },
  facts: [
    { path: 'default|Koa|Application()', is: 'instance', of: 'Application' },
    { path: 'Application#', is: 'router', framework: 'koa', app: true, order: 'registration' },
    { path: 'Application#', is: 'handler-arguments', of: ['Context', 'next'], error: ['error', 'Context'] },
    { path: 'Application#use', is: 'use', at: '0..' },
    { path: 'Application#use', is: 'receiver' },
    // Listeners for `error` log: nobody answers or refuses there.
    { path: 'Application#on|emit', is: 'derives', from: [] },
    { path: 'Application#listen|callback', is: 'derives', from: [] },
    { path: 'Application#context', is: 'instance', of: 'Context' },

    { path: 'Middleware#', is: 'handler-arguments', of: ['Context', 'next'] },
    {
      path: 'Middleware',
      is: 'assumed-handler',
      of: ['Context', 'next'],
      reads: ['query', 'params', 'request', 'headers', 'header', 'cookies'],
      sets: ['body', 'status', 'type'],
      named: ['^_?(?:ctx|context)$'],
    },
    { path: 'Next#', is: 'next' },

    { path: 'Context#request', is: 'instance', of: 'Request' },
    { path: 'Context#response', is: 'instance', of: 'Response' },
    { path: 'Request|Response#ctx', is: 'instance', of: 'Context' },
    { path: 'Context#app', is: 'instance', of: 'Application' },
    { path: 'Context|Request#req', is: 'instance', of: 'node:http:IncomingMessage' },
    { path: 'Context|Response#res', is: 'instance', of: 'node:http:ServerResponse' },

    { path: 'Context|Request#path', is: 'request-target', part: 'path' },
    { path: 'Context|Request#URL.searchParams', is: 'source', origin: 'query', shape: 'string' },
    { path: 'Context|Request#url|originalUrl', is: 'request-target', part: 'url' },
    { path: 'Context|Request#method', is: 'request-target', part: 'method' },
    { path: 'Context|Request#query', is: 'source', origin: 'query', shape: 'string' },
    { path: 'Context|Request#querystring|search', is: 'source', origin: 'query', shape: 'string' },
    { path: 'Context|Request#params', is: 'source', origin: 'params', shape: 'string' },
    { path: 'Request#body', is: 'source', origin: 'body', shape: 'object' },
    { path: 'Request#rawBody', is: 'source', origin: 'body', shape: 'string' },
    { path: 'Context|Request#files|file', is: 'source', origin: 'file', shape: 'object' },
    { path: 'Context|Request#headers|header', is: 'source', origin: 'headers', shape: 'string' },
    { path: 'Context|Request#get()', is: 'source', origin: 'headers', shape: 'string' },
    { path: 'Context#cookies.get()', is: 'source', origin: 'cookies', shape: 'string' },

    // Any header may carry a key; those that never do are exact rows, which win over `*`.
    { path: 'Context|Request#headers|header.*', is: 'credential' },
    {
      path: 'Context|Request#headers|header.accept|accept-encoding|accept-language|access-control-request-headers|access-control-request-method|content-type|content-length|host|origin|referer|user-agent|x-forwarded-for|x-forwarded-host|x-forwarded-proto|x-real-ip|x-request-id|x-event-key|x-event-type|x-github-event|x-github-delivery|x-gitlab-event|x-gitea-event|x-shopify-topic|x-shopify-shop-domain|x-wc-webhook-topic',
      is: 'source',
      origin: 'headers',
      shape: 'string',
    },
    { path: 'Context|Request#get()', is: 'credential' },
    { path: 'Context#cookies.get()', is: 'credential', from: 'cookie' },
    { path: 'Context#session', is: 'credential', from: 'session' },
    { path: 'Context#session.*', is: 'credential', from: 'session' },
    { path: 'Context#isAuthenticated()', is: 'credential', from: 'session', nobody: false },
    { path: 'Context#isUnauthenticated()', is: 'credential', from: 'session', nobody: true },
    { path: 'Context#state.user|auth|account', is: 'principal' },
    { path: 'Context#user|auth|account', is: 'principal' },

    { path: 'Context|Response#status', is: 'status', at: '0' },
    { path: 'Context|Response#status=', is: 'respond', status: '0' },
    { path: 'Context|Response#body=', is: 'respond', body: '0', text: 'sniffed' },
    { path: 'Context|Response#type=', is: 'sets-header', header: 'content-type', value: '0' },
    { path: 'Context|Response#set|append', is: 'sets-header', name: '0', value: '1' },
    { path: 'Context|Response#type', is: 'sets-header', header: 'content-type', value: '0' },
    { path: 'Context|Response#redirect', is: 'respond', status: 302, as: 'redirect' },
    { path: 'Context|Response#redirect', is: 'sink', of: 'redirect', at: ['0'] },
    { path: 'Context#throw', is: 'throws', status: '0' },
    { path: 'Context#assert', is: 'throws', status: '1', unless: '0' },
    { path: 'Context#cookies.set', is: 'derives', from: [] },
    {
      path: 'Context|Response#remove|vary|attachment|flushHeaders',
      is: 'derives',
      from: [],
    },
  ],
});
