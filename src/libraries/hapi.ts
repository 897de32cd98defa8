import type { LibraryFact } from '../facts/index.js';
import { defineLibrary } from './define.js';

/** Handlers of hapi; what they return as text is sent as a page. Whether a route asks who is calling is said in its options, or by default. */
export const hapi = defineLibrary({
  packages: ['@hapi/hapi', 'hapi'],
  facts: [
    { path: 'default|server|Server()', is: 'instance', of: 'Server' },
    { path: 'Server#', is: 'router', framework: 'hapi', app: true, order: 'scope' },
    { path: 'Server#', is: 'handler-arguments', of: ['Request', 'ResponseToolkit'], answers: true, sends: 'html' },
    ...['0.handler', '0.options.handler', '0.config.handler'].map((handler): LibraryFact => ({
      path: 'Server#route', is: 'route', each: '0', method: { at: '0.method' }, url: '0.path', chain: ['0.options.pre', '0.config.pre'], handler,
      config: ['0.options', '0.config'], schema: handler.startsWith('0.config') ? '0.config.validate' : '0.options.validate', validates: { payload: 'body', query: 'query', params: 'params', headers: 'headers' },
    })),
    ...['0.register', '0.plugin.register', '0.plugin.plugin.register', '0.*.register', '0.*.plugin.register', '0.*.plugin.plugin.register'].map((plugin): LibraryFact => ({ path: 'Server#register', is: 'register', plugin, prefix: plugin.includes('*') ? '1.routes.prefix' : ['1.routes.prefix', '0.routes.prefix'] })),
    // A strategy that is no default holds where a route names it. All three are said on the server as a whole.
    { path: 'Server#auth', is: 'router', framework: 'hapi', app: true, order: 'scope' },
    { path: 'Server#auth.default|strategy', is: 'hook', whole: true, at: 'ret', before: [] },
    { path: 'Server#auth.default()', is: 'middleware', kind: 'auth', optionalIf: { at: '0.mode', value: 'try' }, byConfig: { name: 'auth', optional: { member: 'mode', values: ['try', 'optional'] } } },
    { path: 'Server#auth.strategy()', is: 'middleware', kind: 'auth', byConfig: { name: 'auth', off: true, optional: { member: 'mode', values: ['try', 'optional'] } } },
    { path: 'Server#ext', is: 'hook', whole: true, phase: '0', at: '1', before: ['onRequest', 'onPreAuth', 'onCredentials', 'onPostAuth', 'onPreHandler'] },
    { path: 'Server#ext', is: 'calls', at: '1', with: ['Request', 'ResponseToolkit'] },
    { path: 'Lifecycle.Method|HandlerDecorations#', is: 'handler-arguments', of: ['Request', 'ResponseToolkit'] },
    { path: 'Request#query', is: 'source', origin: 'query', shape: 'string' },
    { path: 'Request#params', is: 'source', origin: 'params', shape: 'string' },
    { path: 'Request#payload', is: 'source', origin: 'body', shape: 'object' },
    { path: 'Request#headers|state', is: 'source', origin: 'headers', shape: 'string' },
    { path: 'Request#headers.authorization|cookie|x-api-key|x-access-token|x-auth-token', is: 'credential' },
    { path: 'Request#state.*', is: 'credential', from: 'cookie' },
    { path: 'Request#path', is: 'source', origin: 'query', name: '(url)', shape: 'string', clears: ['header', 'html', 'log', 'redirect', 'url'] },
    { path: 'Request#url', is: 'source', origin: 'query', name: '(url)', shape: 'string', clears: ['header', 'log', 'redirect', 'url'] },
    { path: 'Request#auth.credentials', is: 'principal' },
    // Before version 17 the second parameter was a function that answers.
    { path: 'ResponseToolkit#', is: 'respond', body: '0', text: 'html' },
    { path: 'ResponseToolkit#response', is: 'returns', at: '0' },
    { path: 'ResponseToolkit#redirect', is: 'sink', of: 'redirect', at: ['0'] },
    { path: 'ResponseToolkit#file', is: 'sink', of: 'path', at: ['0', '0.path'], unless: ['1.confine'] },
  ],
});
