import { defineLibrary } from './define.js';

/** Handlers of API routes and route files, known by their types. */
export const next = defineLibrary({
  packages: ['next', 'next/server'],
  types: { NextApiRequest: 'node:http:IncomingMessage', NextApiResponse: 'express:Response' },
  facts: [
    { path: 'NextApiHandler#', is: 'handler-arguments', of: ['NextApiRequest', 'NextApiResponse'] },
    { path: 'NextApiRequest#query', is: 'source', origin: 'query', shape: 'nested' },
    { path: 'NextApiRequest#cookies', is: 'source', origin: 'cookies', shape: 'string' },
    { path: 'NextApiRequest#body', is: 'source', origin: 'body', shape: 'object' },
    { path: 'NextRequest#nextUrl.searchParams', is: 'source', origin: 'query', shape: 'string' },
    { path: 'NextRequest#nextUrl.pathname', is: 'source', origin: 'query', name: '(url)', shape: 'string', clears: ['header', 'html', 'log', 'redirect', 'url'] },
    { path: 'NextRequest#url', is: 'source', origin: 'query', name: '(url)', shape: 'string', clears: ['header', 'log', 'redirect', 'url'] },
    { path: 'NextRequest#json()', is: 'source', origin: 'body', shape: 'object' },
    { path: 'NextRequest#text|formData()', is: 'source', origin: 'body', shape: 'string' },
    { path: 'NextRequest#headers', is: 'source', origin: 'headers', shape: 'string' },
    { path: 'NextResponse.redirect', is: 'sink', of: 'redirect', at: ['0'] },
  ],
});
