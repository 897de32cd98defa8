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
    { path: 'RequestEvent', is: 'assumed-handler', of: ['RequestEvent'], reads: [], exported: { file: '(?:^|/)\\+server\\.[jt]s$', name: methods, at: ['0'], served: { framework: 'sveltekit', at: '^(?:.*/)?src/routes/(?<path>(?:.*/)?)\\+server\\.[jt]s$', packages: ['@sveltejs/kit'], before: '^(?:.*/)?src/hooks\\.server\\.[jt]s$' } } },
    { path: 'AstroContext', is: 'assumed-handler', of: ['RequestEvent'], reads: [], exported: { file: '(?:^|/)src/pages/', name: '^(?:GET|POST|PUT|PATCH|DELETE|HEAD|OPTIONS|ALL)$', at: ['0'], served: { framework: 'astro', at: '^(?:.*/)?src/pages/(?<path>.*?)\\.[jt]s$', packages: ['astro'], before: '^(?:.*/)?src/middleware(?:/index)?\\.[jt]s$' } } },
    { path: 'ServerLoadEvent', is: 'assumed-handler', of: ['RequestEvent'], reads: [], exported: { file: '(?:^|/)\\+(?:page|layout)\\.server\\.[jt]s$', name: '^load$', at: ['0'] } },
    { path: 'ActionEvent', is: 'assumed-handler', of: ['RequestEvent'], reads: [], exported: { file: '(?:^|/)\\+page\\.server\\.[jt]s$', name: '^actions$', at: ['0.*'] } },
    { path: 'LoaderFunctionArgs', is: 'assumed-handler', of: ['RequestEvent'], reads: [], exported: { file: '(?:^|/)app/routes/', name: '^(?:loader|action)$', at: ['0'] } },
    { path: 'RequestHandler|PageServerLoad#', is: 'handler-arguments', of: ['RequestEvent'] },
    ...['Content-Type', 'content-type'].map((name): LibraryFact => ({ path: 'global:Response()', is: 'sink', of: 'html', at: ['0'], when: { at: `1.headers.${name}`, matches: 'text/html' } })),
    { path: 'global:Response()', is: 'respond', body: '0', status: '1.status' },
    { path: 'global:Response.json', is: 'respond', body: '0', status: '1.status', as: 'json' },
    { path: 'global:Response.redirect', is: 'respond', status: 302, as: 'redirect' },
    { path: '@sveltejs/kit:error', is: 'throws', status: '0' },
    { path: '@sveltejs/kit:json', is: 'respond', body: '0', status: '1.status', as: 'json' },
    { path: '@sveltejs/kit:redirect', is: 'respond', status: 302, as: 'redirect' },
    { path: 'RequestEvent#locals.user|session|auth', is: 'principal' },
    { path: 'RequestEvent#locals.auth|getSession|safeGetSession()', is: 'principal' },
    { path: 'RequestEvent#cookies.get()', is: 'credential', from: 'cookie' },
    { path: 'RequestEvent#request', is: 'instance', of: request },
    { path: 'RequestEvent#params', is: 'source', origin: 'params', shape: 'string' },
    { path: 'RequestEvent#url.searchParams', is: 'source', origin: 'query', shape: 'string' },
    { path: 'RequestEvent#url.pathname|search|href', is: 'source', origin: 'query', name: '(url)', shape: 'string', clears: ['header', 'log', 'redirect', 'url'] },
    { path: 'RequestEvent#cookies.get()', is: 'source', origin: 'cookies', shape: 'string' },
  ],
});
