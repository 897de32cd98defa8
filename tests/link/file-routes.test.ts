import { describe, expect, test } from 'vitest';
import { linkInput, flowsOf, type Files } from './project.js';
import { link } from '../../src/link/index.js';

/** One line for each route that a platform serves by a file; `on`: what the project depends on. */
function served(on: string, files: Files): string[] {
  const model = link({ ...linkInput(files), version: (_file, name) => (name === on ? '1.0.0' : undefined) });
  expect(model.endpoints).toEqual([]);
  return model.operations.map(({ framework, method, path, auth }) => `${framework} ${method} ${path} ${auth.state}`);
}

describe('Next.js', () => {
  const check = "const session = await auth(); if (!session) return NextResponse.json({ error: 'no' }, { status: 401 });";
  const head = "import { NextResponse } from 'next/server'; import { auth } from '@clerk/nextjs/server';";

  test('route files: a function for each method, behind what it checks itself', () => {
    expect(served('next', {
      'app/(shop)/api/orders/[id]/route.ts': `${head} export async function GET() { return NextResponse.json([]); } export async function POST(request) { ${check} return NextResponse.json(await request.json()); }`,
      'src/app/files/[...path]/route.ts': `${head} export const DELETE = async () => { ${check} return new Response(null, { status: 204 }); };`,
      'app/page.tsx': 'export default function Page() { return null; }',
    })).toEqual(['next GET /api/orders/:id none', 'next POST /api/orders/:id required', 'next DELETE /files/* required']);
  });

  test('an answer that refuses nobody is no check', () => {
    expect(served('next', { 'app/a/route.ts': `${head} export async function GET() { const session = await auth(); return NextResponse.json({ name: session?.name }, { status: session ? 200 : 204 }); }` })).toEqual(['next GET /a none']);
  });

  test('API routes: one function for all methods', () => {
    const page = (check: string): Files => ({ 'pages/api/users/[id].js': `import { getServerSession } from 'next-auth/next'; export default async function handler(req, res) { const session = await getServerSession(req, res, {}); ${check} res.json({}); }`, 'pages/api/index.js': 'export default (req, res) => res.json({});' });
    expect(served('next', page('if (!session) return res.status(401).end();'))).toEqual(expect.arrayContaining(['next ALL /api/users/:id required', 'next ALL /api none']));
    expect(served('next', page(''))).toContain('next ALL /api/users/:id none');
  });

  test('wrappers of the project, and of packages', () => {
    const files = (wrapper: string): Files => ({ 'with.js': "export const withUser = (handler) => async (req, context) => { if (!req.headers.get('authorization')) return Response.json({}, { status: 401 }); return handler(req, context); };\nexport const timed = (handler) => async (req, context) => { console.time('a'); return handler(req, context); };", 'app/a/route.js': `import { withUser, timed } from '../../with.js'; import { wrap } from 'some-wrapper'; export const PUT = ${wrapper}(async () => Response.json({}));` });
    expect(served('next', files('withUser'))).toEqual(['next PUT /a required']);
    expect(served('next', files('timed'))).toEqual(['next PUT /a none']);
    expect(served('next', files('wrap'))).toEqual(['next PUT /a unknown']);
  });

  test('what runs before routes leaves the answer open, where its patterns may stand for them', () => {
    const files = (matcher: string): Files => ({ 'middleware.ts': `import { clerkMiddleware } from '@clerk/nextjs/server'; export default clerkMiddleware(); export const config = { matcher: ${matcher} };`, 'app/api/a/route.js': 'export const GET = () => Response.json({});' });
    for (const matcher of ["'/((?!_next|static).*)'", "['/api/:path*']", "['/api/a']", 'patterns()']) expect(served('next', files(matcher))).toEqual(['next GET /api/a unknown']);
    for (const matcher of ["'/((?!api|static).*)'", "['/dashboard/:path*', '/admin']"]) expect(served('next', files(matcher))).toEqual(['next GET /api/a none']);
  });

  test('handlers run once: each flow is there once', () => {
    const files = (name: string): Files => ({ 'app/a/route.ts': `import { NextRequest } from 'next/server'; import { exec } from 'node:child_process'; export async function POST(request: NextRequest) { const body = await request.json(); exec(${name}); return Response.json({}); }` });
    expect(flowsOf(files('body.name'))).toHaveLength(1);
    expect(flowsOf(files("'ls'"))).toEqual([]);
  });
});

test('SvelteKit', () => {
  expect(served('@sveltejs/kit', {
    'src/routes/api/posts/[id=integer]/+server.ts': "import { json, error } from '@sveltejs/kit'; export const GET = async () => json([]); export const PUT = async ({ locals }) => { if (!locals.user) throw error(401, 'no'); return json({}); }; export const DELETE = async ({ cookies }) => { if (!cookies.get('sid')) error(403); return json({}); };",
  })).toEqual(['sveltekit GET /api/posts/:id none', 'sveltekit PUT /api/posts/:id required', 'sveltekit DELETE /api/posts/:id required']);
});

test('Nuxt', () => {
  const files: Files = {
    'server/api/users/[id].put.ts': 'export default defineEventHandler(async (event) => { const { user } = await requireUserSession(event); return user; });',
    'server/api/users/index.get.ts': "import { createError, defineEventHandler, getHeader } from 'h3'; export default defineEventHandler((event) => { if (!getHeader(event, 'authorization')) throw createError({ statusCode: 401 }); return []; });",
    'server/routes/health.ts': "export default eventHandler(() => 'ok');",
  };
  expect(served('nuxt', files)).toEqual(['nuxt PUT /api/users/:id required', 'nuxt GET /api/users required', 'nuxt ALL /health none']);
  expect(served('nuxt', { ...files, 'server/middleware/auth.ts': 'export default defineEventHandler(check);' })).toContain('nuxt ALL /health unknown');
});

test('Astro', () => {
  expect(served('astro', { 'src/pages/api/[id].ts': 'export const GET = async () => new Response("1"); export const DELETE = async ({ locals }) => { if (!locals.user) return new Response(null, { status: 401 }); return new Response(null, { status: 204 }); };' })).toEqual(['astro GET /api/:id none', 'astro DELETE /api/:id required']);
});

test('a project that is built on none of them has no such routes', () => {
  expect(served('express', { 'app/a/route.ts': 'export const GET = () => Response.json({});', 'server/api/a.get.ts': 'export default (event) => 1;' })).toEqual([]);
});
