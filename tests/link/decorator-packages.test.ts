import { describe, expect, test } from 'vitest';
import { flowsOf, routesOf, type Files } from './project.js';

const auth = `
import jwt from 'jsonwebtoken';
export function requireUser(req, res, next) {
  if (!req.headers.authorization) return res.status(401).end();
  req.user = jwt.verify(req.headers.authorization, process.env.SECRET, { algorithms: ['HS256'] });
  next();
}`;

describe('@overnightjs/core', () => {
  const controllers = (first = ''): string => `
import { ChildControllers, ClassMiddleware, Controller, Delete, Get, Middleware, Post } from '@overnightjs/core';
import { Request, Response } from 'express';
import { Pool } from 'pg';
import { requireUser } from './auth.js';
const pool = new Pool();
@Controller('notes')
export class NoteController {
  @Get('') private list(req: Request, res: Response) { res.json([]); }
}
@Controller('api/users')
${first}
export class UserController {
  @Get(':id') private async one(req: Request, res: Response) { res.json((await pool.query(\`SELECT \${req.params.id}\`)).rows); }
  @Delete(':id')
  @Middleware([requireUser])
  private remove(req: Request, res: Response) { res.status(200).end(); }
}`;
  const server = (calls: string): string => `
import { Server } from '@overnightjs/core';
import express from 'express';
import { NoteController, UserController } from './users.js';
import { requireUser } from './auth.js';
export class ApiServer extends Server {
  constructor() {
    super();
    this.app.use(express.json());
    ${calls}
  }
  start(port: number) { this.app.listen(port); }
}
new ApiServer().start(3000);`;
  const files = (calls = 'super.addControllers([new UserController()]);', first?: string): Files => ({ 'server.ts': server(calls), 'users.ts': controllers(first), 'auth.ts': auth });

  test('routes of the instances that the server is given, behind what stands before a method, the class or all', () => {
    expect(routesOf(files())).toEqual(['GET /api/users/:id none', 'DELETE /api/users/:id required']);
    expect(routesOf(files('this.addControllers(new UserController());', '@ClassMiddleware([requireUser])'))).toEqual(['GET /api/users/:id required', 'DELETE /api/users/:id required']);
    expect(routesOf(files('this.app.use(requireUser); super.addControllers([new UserController()]);'))).toEqual(['GET /api/users/:id required', 'DELETE /api/users/:id required']);
    expect(routesOf(files('super.addControllers([new UserController()]); this.app.use(requireUser);'))[0]).toBe('GET /api/users/:id none');
    expect(routesOf(files('super.addControllers(new UserController(), undefined, requireUser);'))[0]).toBe('GET /api/users/:id required');
  });

  test('controllers below another stand behind what is before it', () => {
    const child = '@ChildControllers([new NoteController()])';
    expect(routesOf(files(undefined, child))[2]).toBe('GET /api/users/notes none');
    expect(routesOf(files(undefined, `@ClassMiddleware(requireUser) ${child}`))[2]).toBe('GET /api/users/notes required');
    expect(routesOf(files('super.addControllers(loaded());', child))).toEqual(['GET /api/users/:id unknown', 'DELETE /api/users/:id required', 'GET /api/users/notes unknown']);
  });

  test('flows: methods are called as handlers', () => {
    expect(flowsOf(files())).toEqual(['sql users.ts:14 <- req.params.id users.ts:14']);
  });
});

describe('@nestjsx/crud', () => {
  const files = (options: string, decorators = '', body = ''): Files => ({
    'main.ts': `
import { NestFactory } from '@nestjs/core';
import { Controller, Module, UseGuards } from '@nestjs/common';
import { AuthGuard } from '@nestjs/passport';
import { Crud, CrudController, Override, ParsedBody, ParsedRequest } from '@nestjsx/crud';
@Crud(${options})
@Controller('heroes')
${decorators}
export class HeroesController implements CrudController<Hero> {
  constructor(public service: HeroesService) {}
  ${body}
}
@Module({ controllers: [HeroesController] })
class AppModule {}
NestFactory.create(AppModule).then((app) => app.listen(3000));`,
  });
  const model = 'model: { type: Hero }';

  test('makes seven routes, behind the guards of the class', () => {
    expect(routesOf(files(`{ ${model} }`))).toEqual([
      'GET /heroes none', 'GET /heroes/:id none', 'POST /heroes none', 'POST /heroes/bulk none', 'PATCH /heroes/:id none', 'PUT /heroes/:id none', 'DELETE /heroes/:id none',
    ]);
    expect(routesOf(files(`{ ${model} }`, "@UseGuards(AuthGuard('jwt'))")).every((route) => route.endsWith(' required'))).toBe(true);
  });

  test('fewer, by another key, one more', () => {
    expect(routesOf(files(`{ ${model}, routes: { only: ['getManyBase', 'getOneBase'] }, params: { slug: { field: 'slug', type: 'string', primary: true } } }`))).toEqual(['GET /heroes none', 'GET /heroes/:slug none']);
    expect(routesOf(files(`{ ${model}, routes: { exclude: ['createManyBase', 'replaceOneBase', 'deleteOneBase'] } }`))).toEqual(['GET /heroes none', 'GET /heroes/:id none', 'POST /heroes none', 'PATCH /heroes/:id none']);
    expect(routesOf(files(`{ ${model}, query: { softDelete: true } }`)).at(-1)).toBe('PATCH /heroes/:id/recover none');
    expect(routesOf(files(`{ ${model}, routes: { only: chosen() } }`))[0]).toBe('GET /heroes unknown');
  });

  test('decorators of one, a method that stands for one', () => {
    const only = "only: ['getManyBase', 'deleteOneBase']";
    const guard = "UseGuards(AuthGuard('jwt'))";
    expect(routesOf(files(`{ ${model}, routes: { ${only}, deleteOneBase: { decorators: [${guard}] } } }`))).toEqual(['GET /heroes none', 'DELETE /heroes/:id required']);
    expect(routesOf(files(`{ ${model}, routes: { ${only} } }`, '', `@${guard} @Override() deleteOneBase(@ParsedRequest() req) {}`))).toEqual(['GET /heroes none', 'DELETE /heroes/:id required']);
    expect(routesOf(files(`{ ${model}, routes: { ${only} } }`, '', `@${guard} @Override('getManyBase') list(@ParsedRequest() req) {}`))).toEqual(['GET /heroes required', 'DELETE /heroes/:id none']);
  });
});

describe('fastify-decorators', () => {
  const check = 'async (request, reply) => { if (!request.headers.authorization) return reply.code(401).send(); await request.jwtVerify(); }';
  const files = (body: string, calls = 'app.register(bootstrap, { controllers: [UserController] });', route = "'/users'"): Files => ({
    'app.ts': `
import fastify from 'fastify';
import { bootstrap } from 'fastify-decorators';
import { UserController } from './users.controller.js';
const app = fastify();
const requireUser = ${check};
${calls}
app.listen({ port: 3000 });`,
    'users.controller.ts': `
import { Controller, DELETE, GET, Hook, POST } from 'fastify-decorators';
import { Pool } from 'pg';
const pool = new Pool();
const requireUser = ${check};
@Controller(${route})
export class UserController {
  ${body}
}`,
  });
  const two = "@GET('/:id') async one(request, reply) { return pool.query(`SELECT ${request.params.id}`); } @POST({ url: '/', options: { onRequest: requireUser } }) async create(request, reply) {}";

  test('paths and options in both spellings, controllers listed or in a folder', () => {
    const routes = ['GET /users/:id none', 'POST /users required'];
    expect(routesOf(files(two))).toEqual(routes);
    expect(routesOf(files(two, "app.register(bootstrap, { directory: import.meta.url, mask: /controller/ });", "{ route: '/users' }"))).toEqual(routes);
    expect(routesOf(files(two, "app.register(bootstrap, { prefix: '/api', controllers: [UserController] });"))).toEqual(['GET /api/users/:id none', 'POST /api/users required']);
    expect(routesOf(files("@DELETE('/:id', { preHandler: [requireUser] }) async remove(request, reply) {} @GET() async list() {}"))).toEqual(['DELETE /users/:id required', 'GET /users none']);
  });

  test('hooks of the class, of the application', () => {
    const hook = (phase: string): string => `@Hook('${phase}') async check(request, reply) { if (!request.headers.authorization) return reply.code(401).send(); }`;
    expect(routesOf(files(`${hook('onRequest')} ${two}`))).toEqual(['GET /users/:id required', 'POST /users required']);
    expect(routesOf(files(`${hook('onSend')} ${two}`))).toEqual(['GET /users/:id none', 'POST /users required']);
    expect(routesOf(files(two, "app.register(bootstrap, { controllers: [UserController] }); app.addHook('onRequest', requireUser);"))[0]).toBe('GET /users/:id required');
  });

  test('flows, unless a schema has been held against the request', () => {
    const one = (options: string): string => `@GET({ url: '/:id', options: ${options} }) async one(request, reply) { return pool.query(\`SELECT \${request.params.id}\`); }`;
    expect(flowsOf(files(one('{}')))).toHaveLength(1);
    expect(flowsOf(files(one("{ schema: { params: { type: 'object', properties: { id: { type: 'integer' } } } } }")))).toEqual([]);
  });
});

describe('awilix-express', () => {
  const files = (calls: string, first = ''): Files => ({
    'auth.ts': auth,
    'app.ts': `import express from 'express'; import { controller, loadControllers, scopePerRequest } from 'awilix-express'; import { NewsApi } from './news.js'; import { requireUser } from './auth.js'; const app = express(); app.use(scopePerRequest(container)); ${calls} app.listen(3000);`,
    'news.ts': `
import { GET, POST, before, route } from 'awilix-express';
import { Pool } from 'pg';
import { requireUser } from './auth.js';
const pool = new Pool();
@route('/news')
${first}
export class NewsApi {
  constructor({ service }) { this.service = service; }
  @GET() async find(req, res) { res.send([]); }
  @route('/:id') @GET() async one(req, res) { res.send(await pool.query(\`SELECT \${req.params.id}\`)); }
  @route('/:id') @POST() @before([requireUser]) async change(req, res) { res.end(); }
}`,
  });

  test('paths beside the methods, behind what stands before one, the class or the router', () => {
    const load = "loadControllers('news.ts', { cwd: __dirname })";
    const open = ['GET /news none', 'GET /news/:id none', 'POST /news/:id required'];
    expect(routesOf(files(`app.use(${load});`))).toEqual(open);
    expect(routesOf(files('app.use(controller(NewsApi));'))).toEqual(open);
    expect(routesOf(files(`app.use(${load});`, '@before(requireUser)'))[0]).toBe('GET /news required');
    expect(routesOf(files(`app.use('/api', ${load});`))[0]).toBe('GET /api/news none');
    expect(routesOf(files(`app.use('/api', requireUser, ${load});`))[0]).toBe('GET /api/news required');
    expect(routesOf(files(`app.use(requireUser); app.use(${load});`))[0]).toBe('GET /news required');
    expect(routesOf(files(`app.use(${load}); app.use(requireUser);`))[0]).toBe('GET /news none');
    expect(flowsOf(files(`app.use(${load});`))).toHaveLength(1);
  });

  test('the same on Koa', () => {
    const koa = (check: string): Files => ({
      'app.ts': `import Koa from 'koa'; import { loadControllers } from 'awilix-koa'; const app = new Koa(); ${check} app.use(loadControllers('news.ts')); app.listen(3000);`,
      'news.ts': "import { GET, route } from 'awilix-koa'; @route('/news') export class NewsApi { @GET() async find(ctx) { ctx.body = []; } }",
    });
    expect(routesOf(koa(''))).toEqual(['GET /news none']);
    expect(routesOf(koa('app.use(async (ctx, next) => { if (!ctx.headers.authorization) ctx.throw(401); await next(); });'))).toEqual(['GET /news required']);
  });
});
