import { defineLibrary } from './define.js';

/** Functions behind an address (https://learn.microsoft.com/azure/azure-functions/functions-reference-node). */
export const azureFunctions = defineLibrary({
  packages: ['@azure/functions'],
  facts: [
    { path: 'app.http', is: 'calls', at: '1.handler', with: ['HttpRequest', ''] },
    { path: 'app.get|post|put|patch|deleteRequest', is: 'calls', at: '1', with: ['HttpRequest', ''] },
    { path: 'app.get|post|put|patch|deleteRequest', is: 'calls', at: '1.handler', with: ['HttpRequest', ''] },
    { path: 'HttpHandler#', is: 'handler-arguments', of: ['HttpRequest', ''] },
    // Functions of the third version are found by the name of their folder (`function.json`): called with a context, on which they leave the answer, and the request.
    { path: 'Context', is: 'assumed-handler', of: ['Context', 'HttpRequest'], reads: [], exported: { file: '\\.[cm]?[jt]s$', name: '^(?:default|run|httpTrigger)$', parameter: '^_?context$', type: '^(?:Context|any)$', at: ['0'] } },
    { path: 'AzureFunction#', is: 'handler-arguments', of: ['Context', 'HttpRequest'] },
    { path: 'Context#req', is: 'instance', of: 'HttpRequest' },
    ...['0.headers.Content-Type', '0.headers.content-type', '0.headers.contentType', '0.contentType'].map((at) => ({ path: 'Context#res=', is: 'sink', of: 'html', at: ['0.body'], when: { at, matches: 'html' } }) as const),
    { path: 'HttpRequest#query', is: 'source', origin: 'query', shape: 'string' },
    { path: 'HttpRequest#params', is: 'source', origin: 'params', shape: 'string' },
    { path: 'HttpRequest#headers', is: 'source', origin: 'headers', shape: 'string' },
    { path: 'HttpRequest#body', is: 'source', origin: 'body', shape: 'object' },
    { path: 'HttpRequest#json()', is: 'source', origin: 'body', shape: 'object' },
    { path: 'HttpRequest#text|formData()', is: 'source', origin: 'body', shape: 'string' },
    { path: 'HttpRequest#user', is: 'principal' },
  ],
});
