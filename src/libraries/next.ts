import type { LibraryFact } from '../facts/index.js';
import { defineLibrary } from './define.js';

/** Handlers of API routes, known by their types, and of route files, which export a function for each method (https://nextjs.org/docs/app/api-reference/file-conventions/route). */
export const next = defineLibrary({
  packages: ['next', 'next/server'],
  types: { NextApiRequest: 'node:http:IncomingMessage', NextApiResponse: 'express:Response' },
  facts: [
    { path: 'NextApiHandler#', is: 'handler-arguments', of: ['NextApiRequest', 'NextApiResponse'] },
    { path: 'NextApiRequest', is: 'assumed-handler', of: ['NextApiRequest', 'NextApiResponse'], reads: ['query', 'body', 'cookies', 'headers'], answers: ['json', 'send', 'status', 'redirect', 'end'], named: ['^_?req(?:uest)?$', '^_?res(?:ponse)?$'] },
    { path: 'NextRequest', is: 'assumed-handler', of: ['NextRequest', 'RouteContext'], reads: [], exported: { file: '(?:^|/)route\\.[cm]?[jt]sx?$', name: '^(?:GET|POST|PUT|PATCH|DELETE|HEAD|OPTIONS)$', type: '^(?:Next)?Request$|^any$' } },
    { path: 'ServerSideContext', is: 'assumed-handler', of: ['ServerSideContext'], reads: [], exported: { file: '(?:^|/)pages/', name: '^getServerSideProps$', type: 'Context$|^any$' } },
    { path: 'ServerAction', is: 'assumed-handler', of: ['message', 'message', 'message', 'message'], reads: [], exported: { file: '\\.[cm]?[jt]sx?$', name: '.', directive: 'use server' } },
    { path: 'ServerSideContext#query', is: 'source', origin: 'query', shape: 'nested' },
    { path: 'ServerSideContext#params', is: 'source', origin: 'params', shape: 'string' },
    { path: 'ServerSideContext#req', is: 'instance', of: 'NextApiRequest' },
    { path: 'ServerSideContext#res', is: 'instance', of: 'node:http:ServerResponse' },
    { path: 'RouteContext#params', is: 'source', origin: 'params', shape: 'string' },
    { path: 'NextApiRequest#query', is: 'source', origin: 'query', shape: 'nested' },
    { path: 'NextApiRequest#cookies', is: 'source', origin: 'cookies', shape: 'string' },
    { path: 'NextApiRequest#body', is: 'source', origin: 'body', shape: 'object' },
    { path: 'NextRequest#nextUrl.searchParams', is: 'source', origin: 'query', shape: 'string' },
    { path: 'NextRequest#nextUrl.pathname', is: 'source', origin: 'query', name: '(url)', shape: 'string', clears: ['header', 'html', 'log', 'redirect', 'url'] },
    { path: 'NextRequest#url', is: 'source', origin: 'query', name: '(url)', shape: 'string', clears: ['header', 'log', 'redirect', 'url'] },
    { path: 'NextRequest#json()', is: 'source', origin: 'body', shape: 'object' },
    { path: 'NextRequest#text|formData()', is: 'source', origin: 'body', shape: 'string' },
    { path: 'NextRequest#headers', is: 'source', origin: 'headers', shape: 'string' },
    ...['Content-Type', 'content-type'].map((name): LibraryFact => ({ path: 'NextResponse()', is: 'sink', of: 'html', at: ['0'], when: { at: `1.headers.${name}`, matches: 'text/html' } })),
    { path: 'NextResponse.redirect', is: 'sink', of: 'redirect', at: ['0'] },
  ],
});
