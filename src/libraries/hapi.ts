import { defineLibrary } from './define.js';

/** Handlers of hapi; what they return as text is sent as a page. Its routes are not in the model. */
export const hapi = defineLibrary({
  packages: ['@hapi/hapi', 'hapi'],
  facts: [
    { path: 'default|server|Server()', is: 'instance', of: 'Server' },
    { path: 'Server#route', is: 'calls', at: '0.handler', with: ['Request', 'ResponseToolkit'], answers: 'html' },
    { path: 'Server#route', is: 'calls', at: '0.options.handler', with: ['Request', 'ResponseToolkit'], answers: 'html' },
    { path: 'Server#route', is: 'calls', at: '0.config.handler', with: ['Request', 'ResponseToolkit'], answers: 'html' },
    { path: 'Server#route', is: 'calls', at: '0.*.handler', with: ['Request', 'ResponseToolkit'], answers: 'html' },
    { path: 'Server#route', is: 'calls', at: '0.*.options.handler', with: ['Request', 'ResponseToolkit'], answers: 'html' },
    { path: 'Server#route', is: 'calls', at: '0.*.config.handler', with: ['Request', 'ResponseToolkit'], answers: 'html' },
    { path: 'Server#ext', is: 'calls', at: '1', with: ['Request', 'ResponseToolkit'] },
    { path: 'Lifecycle.Method|HandlerDecorations#', is: 'handler-arguments', of: ['Request', 'ResponseToolkit'] },
    { path: 'Request#query', is: 'source', origin: 'query', shape: 'string' },
    { path: 'Request#params', is: 'source', origin: 'params', shape: 'string' },
    { path: 'Request#payload', is: 'source', origin: 'body', shape: 'object' },
    { path: 'Request#headers|state', is: 'source', origin: 'headers', shape: 'string' },
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
