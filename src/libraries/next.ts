import type { LibraryFact } from '../facts/index.js';
import { defineLibrary } from './define.js';

/** What runs before routes, and where it says before which. */
const before = '^(?:.*/)?(?:middleware|proxy)\\.[jt]s$';
const matcher = { name: 'config', at: '0.matcher' };

/** Handlers of API routes, known by their types, and of route files, which export a function for each method (https://nextjs.org/docs/app/api-reference/file-conventions/route). */
export const next = defineLibrary({
  packages: ['next', 'next/server'],
  types: { NextApiRequest: 'node:http:IncomingMessage', NextApiResponse: 'express:Response' },
  facts: [
    { path: 'NextApiHandler#', is: 'handler-arguments', of: ['NextApiRequest', 'NextApiResponse'] },
    { path: 'NextApiRequest', is: 'assumed-handler', of: ['NextApiRequest', 'NextApiResponse'], reads: ['query', 'body', 'cookies', 'headers'], answers: ['json', 'send', 'status', 'redirect', 'end'], named: ['^_?req(?:uest)?$', '^_?res(?:ponse)?$'] },
    { path: 'NextRequest', is: 'assumed-handler', of: ['NextRequest', 'RouteContext'], reads: [], exported: { file: '(?:^|/)route\\.[cm]?[jt]sx?$', name: '^(?:GET|POST|PUT|PATCH|DELETE|HEAD|OPTIONS)$', type: '^(?:Next)?Request$|^any$', served: { framework: 'next', at: '^(?:.*/)?app/(?<path>(?:.*/)?)route\\.[cm]?[jt]sx?$', before, matcher } } },
    { path: 'PagesHandler', is: 'assumed-handler', of: ['NextApiRequest', 'NextApiResponse'], reads: [], exported: { file: '(?:^|/)pages/api/', name: '^default$', served: { framework: 'next', at: '^(?:.*/)?pages/(?<path>api/.*?)\\.[cm]?[jt]sx?$', before, matcher } } },
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
    ...['Content-Type', 'content-type'].map((name): LibraryFact => ({ path: 'NextResponse()', is: 'sink', of: 'html', at: ['0'], when: { at: `1.headers.${name}`, matches: 'text/html' } })),
    { path: 'NextRequest#headers.get()', is: 'source', origin: 'headers', shape: 'string' },
    { path: 'NextRequest#headers.get()', is: 'credential' },
    { path: 'NextRequest#cookies.get()', is: 'source', origin: 'cookies', shape: 'string' },
    { path: 'NextRequest#cookies.get()', is: 'credential', from: 'cookie' },
    { path: 'NextRequest#auth|user', is: 'principal' },
    { path: 'NextResponse.json', is: 'respond', body: '0', status: '1.status', as: 'json' },
    { path: 'NextResponse()', is: 'respond', body: '0', status: '1.status' },
    { path: 'NextResponse.redirect', is: 'respond', status: 302, as: 'redirect' },
    { path: 'next/headers:headers().get()', is: 'source', origin: 'headers', shape: 'string' },
    { path: 'next/headers:headers().get()', is: 'credential' },
    { path: 'next/headers:cookies().get()', is: 'source', origin: 'cookies', shape: 'string' },
    { path: 'next/headers:cookies().get()', is: 'credential', from: 'cookie' },
    { path: 'next/navigation:unauthorized', is: 'throws', status: 401 },
    { path: 'next/navigation:forbidden', is: 'throws', status: 403 },
    { path: 'NextResponse.redirect', is: 'sink', of: 'redirect', at: ['0'] },
  ],
});
