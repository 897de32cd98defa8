import { defineLibrary } from './define.js';

const verbs = 'get|post|put|patch|delete|options';

export const hono = defineLibrary({
  packages: ['hono', 'hono/quick', 'hono/tiny'],
  types: { OpenAPIHono: 'Hono' },
  facts: [
    { path: 'Hono()', is: 'instance', of: 'Hono' },
    { path: 'Hono#', is: 'router', framework: 'hono', app: true, order: 'registration' },
    { path: 'Hono#', is: 'handler-arguments', of: ['Context', 'next'], error: ['error', 'Context'] },
    { path: `Hono#${verbs}`, is: 'route', method: 'name', url: '0', handlers: '1..' },
    { path: 'Hono#all', is: 'route', method: 'ALL', url: '0', handlers: '1..' },
    { path: 'Hono#on', is: 'route', method: { at: '0' }, url: '1', handlers: '2..' },
    { path: 'Hono#use', is: 'use', at: '0..', exact: true },
    { path: 'Hono#route', is: 'use', at: '0..' },
    { path: 'Hono#basePath', is: 'sub-router', url: '0' },
    { path: 'Hono#basePath()', is: 'instance', of: 'Hono' },
    { path: 'Hono#onError', is: 'error-handler', at: '0' },
    { path: `Hono#${verbs}|all|on|use|route|mount|onError|notFound`, is: 'receiver' },
    { path: 'Hono#fetch|request|fire', is: 'derives', from: [] },

    { path: 'MiddlewareHandler|Handler#', is: 'handler-arguments', of: ['Context', 'next'] },
    { path: 'Next#', is: 'next' },

    { path: 'Context#req', is: 'instance', of: 'HonoRequest' },
    { path: 'HonoRequest#path', is: 'request-target', part: 'path' },
    { path: 'HonoRequest#routePath', is: 'request-target', part: 'route' },
    { path: 'HonoRequest#method', is: 'request-target', part: 'method' },
    { path: 'HonoRequest#url', is: 'source', origin: 'query', name: '(url)', shape: 'string', clears: ['header', 'html', 'log', 'redirect', 'url'] },
    { path: 'HonoRequest#query|queries()', is: 'source', origin: 'query', shape: 'string' },
    { path: 'HonoRequest#param()', is: 'source', origin: 'params', shape: 'string' },
    { path: 'HonoRequest#json|parseBody()', is: 'source', origin: 'body', shape: 'object' },
    { path: 'HonoRequest#text|arrayBuffer|blob|formData()', is: 'source', origin: 'body', shape: 'string' },
    { path: 'HonoRequest#header()', is: 'source', origin: 'headers', shape: 'string' },
    {
      path: 'HonoRequest#valid',
      is: 'request-part',
      name: '0',
      parts: { json: 'body', form: 'body', query: 'query', param: 'params', header: 'headers', cookie: 'cookies' },
    },
    { path: 'HonoRequest#header()', is: 'credential' },
    { path: 'HonoRequest#raw.headers.get()', is: 'credential' },
    { path: 'HonoRequest#raw.headers.get()', is: 'source', origin: 'headers', shape: 'string' },

    { path: 'Context#set', is: 'member', in: 'var', name: '0', value: '1' },
    { path: 'Context#get', is: 'member', in: 'var', name: '0' },
    { path: 'Context#var.user|auth|account|session|jwtPayload', is: 'principal' },

    { path: 'Context#env', is: 'exposes', what: 'environment' },
    { path: 'Context#status', is: 'status', at: '0' },
    { path: 'Context#json', is: 'respond', body: '0', status: '1', as: 'json' },
    { path: 'Context#text|body|newResponse', is: 'respond', body: '0', status: '1' },
    { path: 'Context#html', is: 'respond', body: '0', status: '1', as: 'html', text: 'html' },
    { path: 'Context#redirect', is: 'respond', status: 302, as: 'redirect' },
    { path: 'Context#redirect', is: 'sink', of: 'redirect', at: ['0'] },
    { path: 'Context#notFound', is: 'respond', status: 404 },
    { path: 'Context#header', is: 'sets-header', name: '0', value: '1' },
  ],
});
