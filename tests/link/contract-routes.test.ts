import { describe, expect, test } from 'vitest';
import { flowsOf, routesOf, type Files } from './project.js';

const contract = `
import { initContract } from '@ts-rest/core';
const c = initContract();
const orders = c.router({ list: { method: 'GET', path: '/orders', responses: {} }, remove: c.mutation({ method: 'DELETE', path: '/orders/:id', responses: {} }) });
export const users = c.router({ me: c.query({ method: 'GET', path: '/me', responses: {} }) }, { pathPrefix: '/users' });
export const contract = c.router({ orders, users, health: { method: 'GET', path: '/health', responses: {} } }, { pathPrefix: '/api' });`;
const check = '(req, res, next) => { if (!req.headers.authorization) return res.sendStatus(401); next(); }';
const ok = 'async () => ({ status: 200, body: 1 })';

describe('ts-rest on Express', () => {
  const files = (handlers: string, options = '', at = 'app'): Files => ({
    'contract.ts': contract,
    'app.ts': `import express from 'express'; import { Pool } from 'pg'; import { createExpressEndpoints, initServer } from '@ts-rest/express'; import { contract, users } from './contract.js';
const pool = new Pool(); const app = express(); const v1 = express.Router(); const s = initServer();
const router = s.router(contract, ${handlers});
createExpressEndpoints(contract, router, ${at}${options}); app.use('/v1', v1); app.listen(3000);`,
  });
  const handlers = `{ orders: { list: ${ok}, remove: { middleware: [${check}], handler: ${ok} } }, users: s.router(users, { me: ${ok} }), health: ${ok} }`;

  test('paths with their prefixes; elements of one route', () => {
    expect(routesOf(files(handlers))).toEqual(['GET /api/orders none', 'DELETE /api/orders/:id required', 'GET /api/users/me none', 'GET /api/health none']);
  });

  test('elements before all routes; on a router', () => {
    expect(routesOf(files(handlers, `, { globalMiddleware: [${check}] }`, 'v1'))).toEqual(['GET /v1/api/orders required', 'DELETE /v1/api/orders/:id required', 'GET /v1/api/users/me required', 'GET /v1/api/health required']);
  });

  test('a handler that looks who is calling, by the status it answers', () => {
    const me = (status: number): string => `{ orders: { list: ${ok}, remove: ${ok} }, users: { me: async ({ headers }) => { if (!headers.authorization) return { status: ${String(status)}, body: 1 }; return { status: 200, body: 1 }; } }, health: ${ok} }`;
    expect(routesOf(files(me(401)))[2]).toBe('GET /api/users/me required');
    expect(routesOf(files(me(404)))[2]).toBe('GET /api/users/me none');
  });

  test('handlers out of sight leave their routes open', () => {
    expect(routesOf(files(`{ orders: load(), users: { me: ${ok} }, health: ${ok} }`))).toEqual(['GET /api/orders unknown', 'DELETE /api/orders/:id unknown', 'GET /api/users/me none', 'GET /api/health none']);
  });

  test('what handlers are called with is what was sent', () => {
    const remove = (id: string): string => `{ orders: { list: ${ok}, remove: async ({ params }) => { await pool.query(\`DELETE FROM orders WHERE id = ${id}\`); return { status: 204, body: 1 }; } }, users: { me: ${ok} }, health: ${ok} }`;
    expect(flowsOf(files(remove('${params.id}'))).filter((line) => line.startsWith('sql'))).toHaveLength(1);
    expect(flowsOf(files(remove('1'))).filter((line) => line.startsWith('sql'))).toEqual([]);
  });
});

describe('ts-rest on Fastify', () => {
  const files = (calls: string): Files => ({
    'contract.ts': contract,
    'app.ts': `import fastify from 'fastify'; import { initServer } from '@ts-rest/fastify'; import { contract } from './contract.js';
const app = fastify(); const s = initServer();
const check = async (request, reply) => { if (!request.headers.authorization) return reply.code(401).send(); };
const router = s.router(contract, { orders: { list: ${ok}, remove: { hooks: { preHandler: check }, handler: ${ok} } }, users: { me: ${ok} }, health: s.route(contract.health, ${ok}) });
${calls} app.listen({ port: 3000 });`,
  });

  test('as a plugin', () => {
    expect(routesOf(files('app.register(s.plugin(router));'))).toEqual(['GET /api/orders none', 'DELETE /api/orders/:id required', 'GET /api/users/me none', 'GET /api/health none']);
  });

  test('on a scope with a hook, and with hooks before all routes', () => {
    const required = ['GET /v2/api/orders required', 'DELETE /v2/api/orders/:id required', 'GET /v2/api/users/me required', 'GET /v2/api/health required'];
    expect(routesOf(files("app.register(async (scope) => { scope.addHook('onRequest', check); s.registerRouter(contract, router, scope); }, { prefix: '/v2' });"))).toEqual(required);
    expect(routesOf(files("app.register(async (scope) => { s.registerRouter(contract, router, scope, { hooks: { onRequest: check } }); }, { prefix: '/v2' });"))).toEqual(required);
  });
});

describe('ts-rest on Nest', () => {
  const files = (guards: string, body = 'params.id'): Files => ({
    'contract.ts': contract,
    'app.ts': `import { CanActivate, Controller, ExecutionContext, Module, UnauthorizedException, UseGuards } from '@nestjs/common'; import { NestFactory } from '@nestjs/core'; import { TsRest, TsRestHandler, tsRestHandler } from '@ts-rest/nest'; import { Pool } from 'pg'; import { contract } from './contract.js';
const pool = new Pool(); class Known implements CanActivate { canActivate(context: ExecutionContext) { if (!context.switchToHttp().getRequest().headers.authorization) throw new UnauthorizedException(); return true; } }
@Controller() class Orders {
  ${guards} @TsRestHandler(contract.orders) all() { return tsRestHandler(contract.orders, { list: ${ok}, remove: async ({ params }) => { await pool.query(\`DELETE FROM orders WHERE id = \${${body}}\`); return { status: 204, body: 1 }; } }); }
  @TsRestHandler(contract.health) health() { return tsRestHandler(contract.health, ${ok}); }
}
@Module({ controllers: [Orders] }) class AppModule {}
void NestFactory.create(AppModule);`,
  });

  test('one method for all routes of a contract', () => {
    expect(routesOf(files('@UseGuards(Known)'))).toEqual(['GET /api/orders required', 'DELETE /api/orders/:id required', 'GET /api/health none']);
    expect(routesOf(files(''))).toEqual(['GET /api/orders none', 'DELETE /api/orders/:id none', 'GET /api/health none']);
  });

  test('whose handlers are called with what was sent', () => {
    expect(flowsOf(files('')).filter((line) => line.startsWith('sql'))).toHaveLength(1);
    expect(flowsOf(files('', '1')).filter((line) => line.startsWith('sql'))).toEqual([]);
  });
});
