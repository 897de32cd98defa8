import { describe, expect, test } from 'vitest';
import { routesOf } from './project.js';

const app = (body: string): readonly string[] => routesOf({
  'app.ts': `
import Fastify from 'fastify';
import fp from 'fastify-plugin';
const app = Fastify();
const check = async (request, reply) => { if (request.headers.authorization !== process.env.KEY) return reply.code(401).send(); };
${body}
app.listen({ port: 3000 });`,
});

const hook = (statement: string): string => `app.addHook('onRoute', (routeOptions) => { ${statement} });`;
const routes = "app.get('/a', async () => ({}));\napp.post('/b', { config: { auth: true } }, async () => ({}));";

describe('functions that are told of each route', () => {
  test('what they put before it holds for later routes only', () => {
    expect(app(`${hook('routeOptions.preHandler = check;')}\n${routes}`)).toEqual(['GET /a required', 'POST /b required']);
    expect(app(`${routes}\n${hook('routeOptions.preHandler = check;')}`)).toEqual(['GET /a none', 'POST /b none']);
    expect(app(`${hook('console.log(routeOptions.url);')}\n${routes}`)).toEqual(['GET /a none', 'POST /b none']);
  });

  test('behind what the route has already', () => {
    expect(app(`${hook('routeOptions.onRequest = [...(routeOptions.onRequest ?? []), check];')}\n${routes}`)).toEqual(['GET /a required', 'POST /b required']);
    expect(app(`${hook('const given = routeOptions.preHandler; routeOptions.preHandler = given ? [].concat(given, check) : [check];')}\n${routes}`)).toEqual(['GET /a required', 'POST /b required']);
  });

  test('by what the route says, by its method, by its path', () => {
    expect(app(`${hook('if (routeOptions.config?.auth) routeOptions.preHandler = check;')}\n${routes}`)).toEqual(['GET /a none', 'POST /b required']);
    expect(app(`${hook("if (routeOptions.method === 'GET') return; routeOptions.preHandler = check;")}\n${routes}`)).toEqual(['GET /a none', 'POST /b required']);
    expect(app(`${hook("if (routeOptions.url.startsWith('/a')) routeOptions.preHandler = check;")}\n${routes}`)).toEqual(['GET /a required', 'POST /b none']);
  });

  test('what is out of sight leaves it open', () => {
    expect(app(`${hook('if (routeOptions.acme?.guarded) routeOptions.preHandler = check;')}\n${routes}`)).toEqual(['GET /a unknown', 'POST /b unknown']);
  });

  test('what the schema of a route says decides it', () => {
    const told = "app.get('/a', async () => ({}));\napp.get('/b', { schema: { security: [{ bearer: ['read'] }] } }, async () => ({}));\napp.get('/c', { schema: { tags: ['c'] } }, async () => ({}));\napp.get('/d', options, async () => ({}));";
    const byFactory = "const made = (options) => (options.schema?.security ? check : null);\n";
    expect(app(`${byFactory}${hook('const found = made(routeOptions); if (found) routeOptions.onRequest = [...(routeOptions.onRequest ?? []), found];')}\n${told}`)).toEqual(['GET /a none', 'GET /b required', 'GET /c none', 'GET /d unknown']);
    expect(app(`${hook("if (!routeOptions.schema) routeOptions.schema = {}; routeOptions.schema.tags = ['all'];")}\n${told}`).slice(0, 3)).toEqual(['GET /a none', 'GET /b none', 'GET /c none']);
  });

  test('scopes below are told of, scopes beside are not', () => {
    expect(app(`app.register(async (child) => { child.get('/c', async () => ({})); });\n${hook('routeOptions.preHandler = check;')}`)).toEqual(['GET /c required']);
    expect(app(`app.register(async (child) => { child.addHook('onRoute', (routeOptions) => { routeOptions.preHandler = check; }); child.get('/c', async () => ({})); });\napp.get('/a', async () => ({}));`)).toEqual(['GET /c required', 'GET /a none']);
    expect(app("await app.register(fp(async (child) => { child.addHook('onRoute', (routeOptions) => { routeOptions.preHandler = check; }); }));\napp.get('/a', async () => ({}));")).toEqual(['GET /a required']);
  });
});
