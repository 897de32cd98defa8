import { defineLibrary } from './define.js';

/** Functions behind an address (https://learn.microsoft.com/azure/azure-functions/functions-reference-node). */
export const azureFunctions = defineLibrary({
  packages: ['@azure/functions'],
  facts: [
    { path: 'app.http', is: 'calls', at: '1.handler', with: ['HttpRequest', ''] },
    { path: 'app.get|post|put|patch|deleteRequest', is: 'calls', at: '1', with: ['HttpRequest', ''] },
    { path: 'app.get|post|put|patch|deleteRequest', is: 'calls', at: '1.handler', with: ['HttpRequest', ''] },
    { path: 'HttpHandler#', is: 'handler-arguments', of: ['HttpRequest', ''] },
    { path: 'HttpRequest#query', is: 'source', origin: 'query', shape: 'string' },
    { path: 'HttpRequest#params', is: 'source', origin: 'params', shape: 'string' },
    { path: 'HttpRequest#headers', is: 'source', origin: 'headers', shape: 'string' },
    { path: 'HttpRequest#body', is: 'source', origin: 'body', shape: 'object' },
    { path: 'HttpRequest#json()', is: 'source', origin: 'body', shape: 'object' },
    { path: 'HttpRequest#text|formData()', is: 'source', origin: 'body', shape: 'string' },
    { path: 'HttpRequest#user', is: 'principal' },
  ],
});
