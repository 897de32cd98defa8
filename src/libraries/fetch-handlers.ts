import type { LibraryFact } from '../facts/index.js';
import { defineLibrary } from './define.js';

const request = 'next:NextRequest';
const methods = '^(?:GET|POST|PUT|PATCH|DELETE|HEAD|OPTIONS|fallback)$';

/** Platforms that call a function with a request of the Fetch standard, by what a file exports or by a call: workers, Bun, Deno, SvelteKit, Remix. */
export const fetchHandlers = defineLibrary({
  packages: ['@sveltejs/kit', '@remix-run/node', '@remix-run/server-runtime', '@remix-run/cloudflare', '@remix-run/express', 'react-router', '@cloudflare/workers-types'],
  facts: [
    { path: 'global:Bun.serve', is: 'calls', at: '0.fetch', with: [request] },
    { path: 'global:Deno.serve', is: 'calls', at: '-1', with: [request] },
    { path: 'Worker', is: 'assumed-handler', of: [request, '', ''], reads: [], exported: { file: '\\.[cm]?[jt]s$', name: '^default$', at: ['0.fetch'], type: '^Request$|^any$' } },
    { path: 'RequestEvent', is: 'assumed-handler', of: ['RequestEvent'], reads: [], exported: { file: '(?:^|/)\\+server\\.[jt]s$', name: methods, at: ['0'] } },
    { path: 'ServerLoadEvent', is: 'assumed-handler', of: ['RequestEvent'], reads: [], exported: { file: '(?:^|/)\\+(?:page|layout)\\.server\\.[jt]s$', name: '^load$', at: ['0'] } },
    { path: 'ActionEvent', is: 'assumed-handler', of: ['RequestEvent'], reads: [], exported: { file: '(?:^|/)\\+page\\.server\\.[jt]s$', name: '^actions$', at: ['0.*'] } },
    { path: 'LoaderFunctionArgs', is: 'assumed-handler', of: ['RequestEvent'], reads: [], exported: { file: '(?:^|/)app/routes/', name: '^(?:loader|action)$', at: ['0'] } },
    { path: 'RequestHandler|PageServerLoad#', is: 'handler-arguments', of: ['RequestEvent'] },
    ...['Content-Type', 'content-type'].map((name): LibraryFact => ({ path: 'global:Response()', is: 'sink', of: 'html', at: ['0'], when: { at: `1.headers.${name}`, matches: 'text/html' } })),
    { path: 'RequestEvent#request', is: 'instance', of: request },
    { path: 'RequestEvent#params', is: 'source', origin: 'params', shape: 'string' },
    { path: 'RequestEvent#url.searchParams', is: 'source', origin: 'query', shape: 'string' },
    { path: 'RequestEvent#url.pathname|search|href', is: 'source', origin: 'query', name: '(url)', shape: 'string', clears: ['header', 'log', 'redirect', 'url'] },
    { path: 'RequestEvent#cookies.get()', is: 'source', origin: 'cookies', shape: 'string' },
  ],
});
