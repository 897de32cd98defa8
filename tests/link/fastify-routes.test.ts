import { describe, expect, test } from 'vitest';
import { routesOf, type Files } from './project.js';

const served = (code: string, others: Files = {}): string[] => routesOf({ 'app.js': `import fastify from 'fastify'; import fp from 'fastify-plugin'; const app = fastify(); ${code}`, ...others });

const check = 'async (request, reply) => { if (!request.headers.authorization) return reply.code(401).send(); }';
const ok = 'async () => ({})';

describe('routes', () => {
  test('lists of methods, prefixes of scopes, type providers', () => {
    expect(served(`
      app.route({ method: ['GET', 'POST'], url: '/a', handler: ${ok} });
      app.register(async (api) => { api.register(async (inner) => { inner.get('/', ${ok}); }, { prefix: '/inner' }); }, { prefix: '/api' });
      app.withTypeProvider().get('/typed', ${ok});
      app.get('/late', { handler: ${ok} });`,
    )).toEqual(['GET /a none', 'POST /a none', 'GET /api/inner none', 'GET /typed none', 'GET /late none']);
  });

  test('a route whose path stands under its other name', () => {
    expect(served(`app.register(async (api) => { api.route({ method: 'GET', path: '/list', handler: ${ok} }); api.route({ method: 'PUT', url: '/one', path: '/other', preHandler: ${check}, handler: ${ok} }); }, { prefix: '/api' });`)).toEqual(['GET /api/list none', 'PUT /api/one required']);
  });

  test('plugins that are imported where they are registered', () => {
    const files = { 'routes.js': `export default async (app) => { app.get('/a', ${ok}); };` };
    expect(served("app.register(import('@fastify/swagger'), {}); app.register(import('./routes.js'));", files)).toEqual(['GET /a none']);
    expect(served("app.register(import('@acme/plugin'), {}); app.register(import('./routes.js'));", files)).toEqual(['GET /a unknown']);
  });

  test('tables of routes', () => {
    expect(served(`import routes from './routes.js'; routes.forEach((one) => app.route(one));`, {
      'routes.js': `module.exports = [{ method: 'GET', url: '/a', handler: ${ok} }, { method: 'PUT', url: '/b', preHandler: [${check}], handler: ${ok} }];`,
    })).toEqual(['GET /a none', 'PUT /b required']);
  });
});

describe('hooks', () => {
  test.each(['onRequest', 'preParsing', 'preValidation', 'preHandler'])('of phase %s, on the scope and on the route', (phase) => {
    const hook = phase === 'preParsing' ? check.replace('reply)', 'reply, payload)') : check;
    expect(served(`app.addHook('${phase}', ${hook}); app.get('/a', ${ok});`)).toEqual(['GET /a required']);
    expect(served(`app.get('/a', { ${phase}: ${hook} }, ${ok}); app.get('/b', ${ok});`)).toEqual(['GET /a required', 'GET /b none']);
  });

  test.each(['onSend', 'onResponse', 'preSerialization'])('of phase %s come too late', (phase) => {
    expect(served(`app.addHook('${phase}', ${check}); app.get('/a', ${ok});`)).toEqual(['GET /a none']);
  });

  test('hold in their scope, unless the plugin lifts it', () => {
    expect(served(`app.register(async (scope) => { scope.addHook('onRequest', ${check}); scope.get('/in', ${ok}); }); app.get('/out', ${ok});`)).toEqual(['GET /out none', 'GET /in required'].reverse());
    expect(served(`app.register(fp(async (scope) => { scope.addHook('onRequest', ${check}); })); app.get('/out', ${ok});`)).toEqual(['GET /out required']);
  });
});

describe('guards put on the instance', () => {
  const plugin = `app.register(fp(async (scope) => { scope.decorate('authenticate', ${check}); }));`;

  test('a decorated function, and several run as one', () => {
    expect(served(`${plugin} app.after(() => { app.get('/a', { onRequest: [app.authenticate] }, ${ok}); app.get('/b', ${ok}); });`)).toEqual(['GET /a required', 'GET /b none']);
    expect(served(`import auth from '@fastify/auth'; ${plugin} app.register(auth); app.after(() => { app.get('/a', { preHandler: app.auth([app.authenticate]) }, ${ok}); });`)).toEqual(['GET /a required']);
  });

  test('a package that is not known leaves the answer open', () => {
    expect(served(`import strange from 'fastify-strange'; app.register(strange); app.get('/a', ${ok});`)).toEqual(['GET /a unknown']);
  });
});
