import { describe, expect, test } from 'vitest';
import { flowsOf, modelOf, type Files } from './project.js';

/** One line for each procedure: `QUERY user.byId none`. */
function procedures(files: Files): string[] {
  return modelOf(files).operations.map(({ kind, method, path, auth }) => `${kind} ${method} ${path} ${auth.state}`);
}

const refuses = "async ({ ctx, next }) => { if (!ctx.user) throw new TRPCError({ code: 'UNAUTHORIZED' }); return next({ ctx: { user: ctx.user } }); }";

function app(router: string, more: { readonly check?: string; readonly serve?: string; readonly context?: string } = {}): Files {
  return {
    'trpc.ts': `import { initTRPC, TRPCError } from '@trpc/server';
const t = initTRPC.context<Context>().create({ transformer: superjson });
export const { router, mergeRouters, middleware } = t;
export const publicProcedure = t.procedure;
export const closed = t.procedure.use(${more.check ?? refuses});
export const admin = closed.use(t.middleware(({ ctx, next }) => { if (ctx.user.role !== 'admin') throw new TRPCError({ code: 'FORBIDDEN' }); return next(); }));`,
    'router.ts': `import { z } from 'zod'; import { Pool } from 'pg'; import { router, mergeRouters, publicProcedure, closed, admin } from './trpc.js'; const pool = new Pool();
${router}`,
    'main.ts': `import express from 'express'; import { Pool } from 'pg'; import { createExpressMiddleware } from '@trpc/server/adapters/express'; import { appRouter } from './router.js';
const app = express(); const guard = (req, res, next) => { if (!req.headers.authorization) return res.sendStatus(401); next(); };
const createContext = ${more.context ?? '({ req, res }) => ({ req, res, user: find(req) })'};
${more.serve ?? "app.use('/trpc', createExpressMiddleware({ router: appRouter, createContext }));"} app.listen(3000);`,
  };
}

describe('procedures of tRPC', () => {
  test('by name, nested, merged, as plain objects; open and closed', () => {
    expect(procedures(app(`const users = router({ byId: publicProcedure.query(() => 1), me: closed.query(({ ctx }) => ctx.user), deep: { drop: admin.mutation(() => 1) } });
export const appRouter = mergeRouters(router({ users }), router({ feed: publicProcedure.subscription(async function* () { yield 1; }) }));`))).toEqual([
      'rpc QUERY users.byId none', 'rpc QUERY users.me required', 'rpc MUTATION users.deep.drop required', 'rpc SUBSCRIPTION feed none',
    ]);
  });

  test('roles that a step asks for', () => {
    const [operation] = modelOf(app('export const appRouter = router({ drop: admin.mutation(() => 1) });')).operations;
    expect(operation?.roles.map(({ names }) => names)).toEqual([['admin']]);
  });

  const one = 'export const appRouter = router({ a: closed.query(() => 1) });';

  test.each([
    ['refuses', refuses, 'required'],
    ['only looks', 'async ({ ctx, next }) => next({ ctx: { user: ctx.user ?? null } })', 'none'],
    ['answers something else', "async ({ ctx, next }) => { if (!ctx.locale) throw new TRPCError({ code: 'BAD_REQUEST' }); return next(); }", 'none'],
    ['is out of sight', 'elsewhere', 'unknown'],
    ['is given what cannot be seen', 'async (opts) => { await check(opts.ctx); return opts.next(); }', 'unknown'],
    ['compares a key', "async ({ ctx, next }) => { if (ctx.req.headers['x-key'] !== process.env.KEY) throw new TRPCError({ code: 'UNAUTHORIZED' }); return next(); }", 'required'],
  ])('a step that %s', (_name, check, state) => {
    expect(procedures(app(one, { check }))).toEqual([`rpc QUERY a ${state}`]);
  });

  test('steps made of others; joined procedures', () => {
    const files = app(`import { middleware } from './trpc.js'; import { TRPCError } from '@trpc/server';
export const appRouter = router({ a: publicProcedure.use(middleware(({ next }) => next()).unstable_pipe(${refuses})).query(() => 1), b: publicProcedure.concat(closed).query(() => 1), c: publicProcedure.concat(publicProcedure).query(() => 1) });`);
    expect(procedures(files)).toEqual(['rpc QUERY a required', 'rpc QUERY b required', 'rpc QUERY c none']);
  });

  const open = 'export const appRouter = router({ a: publicProcedure.query(() => 1) });';

  test.each([
    ['behind an element', "app.use('/trpc', guard, createExpressMiddleware({ router: appRouter, createContext }));", 'required'],
    ['behind one put there before', "app.use(guard); app.use('/trpc', createExpressMiddleware({ router: appRouter, createContext }));", 'required'],
    ['beside one', "app.use('/api', guard); app.use('/trpc', createExpressMiddleware({ router: appRouter, createContext }));", 'none'],
    ['by nobody in sight', '', 'unknown'],
  ])('served %s', (_name, serve, state) => {
    expect(procedures(app(open, { serve }))).toEqual([`rpc QUERY a ${state}`]);
  });

  test('a context that turns callers away leaves the answer open', () => {
    const files = app(open, { context: "({ req }) => { if (!req.headers.authorization) throw new TRPCError({ code: 'UNAUTHORIZED' }); return { req }; }" });
    expect(procedures({ ...files, 'main.ts': `import { TRPCError } from '@trpc/server'; ${files['main.ts'] ?? ''}` })).toEqual(['rpc QUERY a unknown']);
  });

  test('as a plugin of Fastify, behind its hooks', () => {
    const files = (hook: string): Files => ({ ...app(open), 'main.ts': `import Fastify from 'fastify'; import { fastifyTRPCPlugin } from '@trpc/server/adapters/fastify'; import { appRouter } from './router.js'; const app = Fastify();
${hook} app.register(fastifyTRPCPlugin, { prefix: '/trpc', trpcOptions: { router: appRouter } }); app.listen({ port: 3000 });` });
    expect(procedures(files("app.addHook('onRequest', async (request, reply) => { if (!request.headers.authorization) return reply.code(401).send(); });"))).toEqual(['rpc QUERY a required']);
    expect(procedures(files("app.addHook('onRequest', async (request) => { request.log.info('seen'); });"))).toEqual(['rpc QUERY a none']);
  });

  const flowing = (schema: string, kind = 'query'): string[] => flowsOf(app(`export const appRouter = router({ find: publicProcedure${schema}.${kind}(async ({ input }) => (await pool.query(\`SELECT * FROM users WHERE name = '\${input.name}'\`)).rows) });`)).filter((line) => line.startsWith('sql'));

  test('what a caller sends, as the schema of its steps lets it pass', () => {
    expect(flowing('.input(z.object({ name: z.string() }))')).toHaveLength(1);
    expect(flowing('.input(z.object({ name: z.string() }))', 'mutation')).toHaveLength(1);
    expect(flowing('.input(z.object({ name: z.number() }))')).toEqual([]);
    expect(flowing(".input(z.object({ name: z.enum(['a', 'b']) })).use(({ next }) => next())")).toEqual([]);
    expect(flowing('.input(z.object({ id: z.number() })).input(z.object({ name: z.uuid() }))')).toEqual([]);
  });

  test('what the context brings along', () => {
    const files = (query: string): Files => app(`export const appRouter = router({ find: publicProcedure.input(z.string()).query(({ ctx, input }) => ctx.db.query(${query})) });`, { context: '() => ({ db: new Pool() })' });
    expect(flowsOf(files('`SELECT * FROM users WHERE name = ${input}`')).filter((line) => line.startsWith('sql'))).toHaveLength(1);
    expect(flowsOf(files("'SELECT * FROM users WHERE name = $1', [input]")).filter((line) => line.startsWith('sql'))).toEqual([]);
  });
});
