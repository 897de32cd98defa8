import { describe, expect, test } from 'vitest';
import { flowsOf, modelOf, routesOf, type Files } from './project.js';

const served = (code: string, others: Files = {}): string[] => routesOf({ 'app.ts': `import { Hono } from 'hono'; ${code}`, ...others });

const check = "async (c, next) => { if (!c.req.header('authorization')) return c.json({}, 401); await next(); }";

describe('routers of Hono', () => {
  test('chained, several methods and paths, parameters with patterns', () => {
    expect(served(`
      const app = new Hono().get('/a', (c) => c.json([])).post('/a/:id{[0-9]+}', (c) => c.json({}));
      app.on(['PUT', 'DELETE'], ['/b', '/c'], (c) => c.text(''));
      app.all('/any', (c) => c.text(''));
      export default app;`,
    )).toEqual(['GET /a none', 'POST /a/:id none', 'PUT /b none', 'DELETE /b none', 'PUT /c none', 'DELETE /c none', 'ALL /any none']);
  });

  test('applications under applications, over files', () => {
    expect(served("import orders from './orders.js'; const app = new Hono(); app.route('/api', orders); export default app;", {
      'orders.ts': "import { Hono } from 'hono'; const orders = new Hono(); orders.get('/orders', (c) => c.json([])); export default orders;",
    })).toEqual(['GET /api/orders none']);
  });

  test('a base path', () => {
    expect(served("const app = new Hono().basePath('/api'); app.get('/x', (c) => c.text('')); export default app;")).toEqual(['GET /api/x none']);
    expect(served("const sub = new Hono().basePath('/api').basePath('/v1'); sub.get('/x', (c) => c.text('')); const app = new Hono(); app.route('/outer', sub);")).toEqual(['GET /outer/api/v1/x none']);
  });

  test('routes written with their schemas', () => {
    expect(routesOf({ 'app.ts': `
      import { OpenAPIHono, createRoute } from '@hono/zod-openapi';
      const app = new OpenAPIHono();
      const route = createRoute({ method: 'get', path: '/orders/{id}', middleware: [${check}], responses: {} });
      app.openapi(route, (c) => c.json({}));` })).toEqual(['GET /orders/:id required']);
  });
});

describe('what runs before', () => {
  const route = "app.get('/admin/x', (c) => c.json({}));";

  test.each([
    [`app.use(${check}); ${route}`, 'required'],
    [`app.use('*', ${check}); ${route}`, 'required'],
    [`app.use('/admin/*', ${check}); ${route}`, 'required'],
    [`app.use('/admin', ${check}); ${route}`, 'none'],
    [`app.use('/other/*', ${check}); ${route}`, 'none'],
    [`${route} app.use(${check});`, 'none'],
    [`app.get('/admin/x', ${check}, (c) => c.json({}));`, 'required'],
  ])('%s', (code, state) => {
    expect(served(`const app = new Hono(); ${code}`)).toEqual([`GET /admin/x ${state}`]);
  });

  test.each([
    ["import { jwt } from 'hono/jwt'; app.use(jwt({ secret: 's' }));", 'required'],
    ["import { bearerAuth } from 'hono/bearer-auth'; app.use('/admin/*', bearerAuth({ token: 't' }));", 'required'],
    ["import { basicAuth } from 'hono/basic-auth'; app.use(basicAuth({ username: 'a', password: 'b' }));", 'required'],
    ["import { cors } from 'hono/cors'; import { logger } from 'hono/logger'; import { secureHeaders } from 'hono/secure-headers'; app.use(logger()).use(cors()).use(secureHeaders());", 'none'],
    ["import { strange } from 'hono-strange'; app.use(strange());", 'unknown'],
    ["import { createMiddleware } from 'hono/factory'; import { HTTPException } from 'hono/http-exception'; app.use(createMiddleware(async (c, next) => { const user = c.get('user'); if (!user) throw new HTTPException(401, { message: 'no' }); await next(); }));", 'required'],
    ["import { getCookie, setCookie } from 'hono/cookie'; app.use(async (c, next) => { if (!getCookie(c, 'session')) return c.redirect('/login'); setCookie(c, 'a', 'b'); await next(); });", 'required'],
    ["import { getCookie, setCookie } from 'hono/cookie'; app.use(async (c, next) => { if (!getCookie(c, 'seen')) setCookie(c, 'seen', '1'); await next(); });", 'none'],
  ])('%s', (before, state) => {
    expect(served(`const app = new Hono(); ${before} ${route}`)).toEqual([`GET /admin/x ${state}`]);
  });

  test('a limiter is known', () => {
    const [endpoint] = modelOf({ 'app.ts': `import { Hono } from 'hono'; import { rateLimiter } from 'hono-rate-limiter'; const app = new Hono(); app.use(rateLimiter({})); ${route}` }).endpoints;
    expect(endpoint?.limiter?.name).toContain('rateLimiter');
  });
});

describe('data of a request', () => {
  const flows = (body: string, before = ''): string[] => flowsOf({ 'app.ts': `
    import { Hono } from 'hono';
    import { z } from 'zod';
    import { zValidator } from '@hono/zod-validator';
    import { Pool } from 'pg';
    const pool = new Pool();
    const app = new Hono();
    app.post('/x/:id', ${before} async (c) => { ${body} });` }).filter((line) => line.startsWith('sql'));

  test.each([
    "c.req.query('name')", 'c.req.query().name', "c.req.param('id')", '(await c.req.json()).name', '(await c.req.parseBody()).name', "c.req.header('x-name')", "c.req.valid('json').name", "c.req.valid('query').name",
  ])('%s is a caller\'s', (source) => {
    expect(flows(`return c.json(await pool.query('SELECT ' + ${source}));`)).toHaveLength(1);
    expect(flows(`return c.json(await pool.query('SELECT $1', [${source}]));`)).toEqual([]);
  });

  test('what a schema lets through', () => {
    const use = "const { name } = c.req.valid('json'); return c.json(await pool.query('SELECT ' + name));";
    expect(flows(use, "zValidator('json', z.object({ name: z.enum(['a', 'b']) })),")).toEqual([]);
    expect(flows(use, "zValidator('json', z.object({ name: z.string() })),")).toHaveLength(1);
    expect(flows(use, "zValidator('query', z.object({ name: z.enum(['a', 'b']) })),")).toHaveLength(1);
  });

  test('what an element leaves on the context', () => {
    const chain = (stored: string): string => `async (c, next) => { c.set('name', ${stored}); await next(); },`;
    for (const read of ["c.get('name')", 'c.var.name']) {
      expect(flows(`return c.json(await pool.query('SELECT ' + ${read}));`, chain("c.req.query('name')"))).toHaveLength(1);
      expect(flows(`return c.json(await pool.query('SELECT ' + ${read}));`, chain("Number(c.req.query('name'))"))).toEqual([]);
    }
  });
});
