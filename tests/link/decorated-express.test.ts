import { describe, expect, test } from 'vitest';
import { flowsOf, modelOf, routesOf, type Files } from './project.js';

const controller = (body: string, decorators = "@JsonController('/users')"): string => `
import { Authorized, Body, Controller, CurrentUser, Delete, Get, HeaderParam, JsonController, Param, Post, Put, QueryParam, QueryParams, Req, UseBefore } from 'routing-controllers';
import { Pool } from 'pg';
import { requireUser } from './auth.js';
const pool = new Pool();
${decorators}
export class UserController {
  ${body}
}`;

const auth = `
import jwt from 'jsonwebtoken';
export function requireUser(req, res, next) {
  if (!req.headers.authorization) return res.status(401).end();
  req.user = jwt.verify(req.headers.authorization, process.env.SECRET, { algorithms: ['HS256'] });
  next();
}
export class RequireUser { use(req, res, next) { requireUser(req, res, next); } }`;

const served = (options: string, before = ''): string => `
import express from 'express';
import { createExpressServer, useExpressServer } from 'routing-controllers';
import { UserController } from './users.js';
import { requireUser } from './auth.js';
${before}
export const server = createExpressServer(${options});
server.listen(3000);`;

const two = "@Get('/') list() {} @Authorized() @Post('/') create(@Body() user) {}";

function app(body: string, options = '{ controllers: [UserController] }', decorators?: string): Files {
  return { 'app.ts': served(options), 'users.ts': controller(body, decorators), 'auth.ts': auth };
}

describe('routing-controllers', () => {
  test('paths: prefix, class, method; listed, in files, or all', () => {
    const routes = ['GET /api/users none', 'POST /api/users required'];
    expect(routesOf(app(two, "{ routePrefix: '/api', controllers: [UserController] }"))).toEqual(routes);
    expect(routesOf(app(two, "{ routePrefix: '/api', controllers: [__dirname + '/controllers/*.ts'] }"))).toEqual(routes);
    expect(routesOf(app(two, "{ routePrefix: '/api' }"))).toEqual(routes);
    expect(routesOf(app("@Get('/users') list() {}", '{ controllers: [UserController] }', '@Controller()'))).toEqual(['GET /users none']);
  });

  test('nothing in sight starts it', () => {
    expect(routesOf({ ...app(two), 'app.ts': '' })).toEqual(['GET /users unknown', 'POST /users required']);
  });

  test('what a decorator asks for, on the method and on the class', () => {
    expect(routesOf(app("@Get('/') list() {}", undefined, "@Authorized('admin') @JsonController('/users')"))).toEqual(['GET /users required']);
    const [endpoint] = modelOf(app("@Authorized(['admin', 'owner']) @Delete('/:id') remove(@Param('id') id: string) {}")).endpoints;
    expect(endpoint?.roles.flatMap((role) => role.names)).toEqual(['admin', 'owner']);
    expect(endpoint?.auth.by).toMatchObject([{ name: '@Authorized', reason: '@Authorized of routing-controllers' }]);
  });

  test('what decides it', () => {
    const checked = (checker: string): string => `{ controllers: [UserController], authorizationChecker: ${checker} }`;
    expect(routesOf(app(two, checked("async (action) => { const token = action.request.headers['authorization']; return token !== undefined && lookUp(token); }")))).toEqual(['GET /users none', 'POST /users required']);
    expect(routesOf(app(two, checked('async () => true')))).toEqual(['GET /users none', 'POST /users none']);
  });

  test('a caller who must be there', () => {
    expect(routesOf(app("@Get('/me') me(@CurrentUser({ required: true }) user) {} @Get('/you') you(@CurrentUser() user) {}"))).toEqual(['GET /users/me required', 'GET /users/you none']);
  });

  test('middleware before one method, before a class, before all', () => {
    expect(routesOf(app("@UseBefore(requireUser) @Get('/a') a() {} @Get('/b') b() {}"))).toEqual(['GET /users/a required', 'GET /users/b none']);
    expect(routesOf(app("@Get('/a') a() {}", undefined, "@JsonController('/users') @UseBefore(requireUser)"))).toEqual(['GET /users/a required']);
    const all = (type: string): Files => ({
      ...app("@Get('/a') a() {}", '{ controllers: [UserController], middlewares: [Everybody] }'),
      'app.ts': served('{ controllers: [UserController], middlewares: [Everybody] }', `import { Middleware } from 'routing-controllers';\n@Middleware({ type: '${type}' })\nclass Everybody { use(request, response, next) { requireUser(request, response, next); } }`),
    });
    expect(routesOf(all('before'))).toEqual(['GET /users/a required']);
    expect(routesOf(all('after'))).toEqual(['GET /users/a none']);
  });

  test('on an application of Express: what stands before it counts, what comes later does not', () => {
    const on = (calls: string): Files => ({ ...app("@Get('/a') a() {}"), 'app.ts': `import express from 'express';\nimport { useExpressServer } from 'routing-controllers';\nimport { UserController } from './users.js';\nimport { requireUser } from './auth.js';\nconst app = express();\n${calls}\napp.listen(3000);` });
    expect(routesOf(on('app.use(requireUser);\nuseExpressServer(app, { controllers: [UserController] });'))).toEqual(['GET /users/a required']);
    expect(routesOf(on('useExpressServer(app, { controllers: [UserController] });\napp.use(requireUser);'))).toEqual(['GET /users/a none']);
  });

  test('flows: by name, whole, by the request; what is made a number is one', () => {
    const sql = (parameter: string, text: string): readonly string[] => flowsOf(app(`@Get('/:id') one(${parameter}) { return pool.query(${text}); }`));
    expect(sql("@Param('id') id: string", '`SELECT ${id}`')).toEqual(['sql users.ts:8 <- id users.ts:8']);
    expect(sql("@Param('id') id: number", '`SELECT ${id}`')).toEqual([]);
    expect(sql('@QueryParams() query: any', '`SELECT ${query.name}`')).toHaveLength(1);
    expect(sql("@HeaderParam('x-name') name: string", '`SELECT ${name}`')).toHaveLength(1);
    expect(sql('@Req() request: any', '`SELECT ${request.query.name}`')).toHaveLength(1);
    expect(sql('@Req() request: any', "'SELECT 1'")).toEqual([]);
  });
});

const tsoaController = (body: string, decorators = "@Route('users')"): string => `
import { Body, Controller, Get, Middlewares, NoSecurity, Path, Post, Query, Request, Route, Security, Tags } from 'tsoa';
import { Pool } from 'pg';
import { requireUser } from './auth.js';
const pool = new Pool();
${decorators}
export class UsersController extends Controller {
  ${body}
}`;

describe('tsoa', () => {
  const tsoa = (body: string, decorators?: string): Files => ({ 'users.ts': tsoaController(body, decorators), 'auth.ts': auth });

  test('paths in its own spelling; what asks for security', () => {
    expect(routesOf(tsoa("@Security('jwt', ['admin']) @Get('{userId}') one(@Path() userId: number) {} @Post() create(@Body() body: User) {}"))).toEqual(['GET /users/:userId required', 'POST /users unknown']);
    const [endpoint] = modelOf(tsoa("@Security('jwt', ['admin']) @Get('{userId}') one() {}")).endpoints;
    expect(endpoint?.roles.flatMap((role) => role.names)).toEqual(['admin']);
  });

  test('a class that asks, and a method that takes it back', () => {
    expect(routesOf(tsoa('@Get() list() {} @NoSecurity() @Post() create() {}', "@Route('users') @Security('jwt')"))).toEqual(['GET /users required', 'POST /users unknown public']);
  });

  test('middleware', () => {
    expect(routesOf(tsoa('@Middlewares(requireUser) @Get() list() {}'))).toEqual(['GET /users required']);
  });

  test('flows: parameters go by their own names; types are held against', () => {
    const sql = (parameter: string): readonly string[] => flowsOf(tsoa(`@Get() one(${parameter}) { return pool.query(\`SELECT \${name}\`); }`));
    expect(sql('@Query() name: string')).toEqual(['sql users.ts:8 <- name users.ts:8']);
    expect(sql('@Query() name: number')).toEqual([]);
    expect(sql("@Query('n') name: string")).toHaveLength(1);
  });

  test('the code that registers the routes is in sight', () => {
    const generated = `
      import { ExpressTemplateService, fetchMiddlewares } from '@tsoa/runtime';
      import { UsersController } from './users.js';
      const templateService = new ExpressTemplateService({}, {});
      export function RegisterRoutes(app) {
        app.get('/users/:userId', ...(fetchMiddlewares(UsersController)), ...(fetchMiddlewares(UsersController.prototype.one)), async function UsersController_one(request, response, next) {
          const controller = new UsersController();
          await templateService.apiHandler({ methodName: 'one', controller, response, next, validatedArgs: [], successStatus: undefined });
        });
      }`;
    const start = (calls: string): string => `import express from 'express';\nimport { RegisterRoutes } from './routes.js';\nimport { requireUser } from './auth.js';\nconst app = express();\nconst api = express.Router();\n${calls}\napp.use('/api', api);\napp.listen(3000);`;
    const files = tsoa("@Get('{userId}') one(@Path() userId: string) { return pool.query(`SELECT ${userId}`); }");
    expect(routesOf({ ...files, 'app.ts': start('RegisterRoutes(api);'), 'routes.ts': generated })).toEqual(['GET /api/users/:userId none']);
    expect(routesOf({ ...files, 'app.ts': start('app.use(requireUser);\nRegisterRoutes(api);'), 'routes.ts': generated })).toEqual(['GET /api/users/:userId required']);
  });
});

describe('Controllers of inversify-express-utils', () => {
  const files = (options: string, first = ''): Files => ({
    'auth.ts': auth,
    'main.ts': `
import { InversifyExpressServer, controller, httpGet, httpPost, requestParam } from 'inversify-express-utils';
import { Container } from 'inversify';
import { requireUser } from './auth.js';
@controller('/users'${first})
class UserController {
  @httpGet('/') list() { return []; }
  @httpPost('/:id', requireUser) change(@requestParam('id') id: string) { return id; }
}
new InversifyExpressServer(new Container()${options}).build().listen(3000);`,
  });

  test('are served below the root path, each route behind what its decorators name', () => {
    expect(routesOf(files(", null, { rootPath: '/api' }"))).toEqual(['GET /api/users none', 'POST /api/users/:id required']);
    expect(routesOf(files(''))).toEqual(['GET /users none', 'POST /users/:id required']);
    expect(routesOf(files('', ', requireUser'))).toEqual(['GET /users required', 'POST /users/:id required']);
  });

  const configured = (calls: string, build = 'const app = server.build();', first = ''): Files => ({
    'auth.ts': auth,
    'main.ts': `
import express from 'express';
import { BaseHttpController, InversifyExpressServer, controller, httpGet } from 'inversify-express-utils';
import { Container, ContainerModule } from 'inversify';
import { requireUser } from './auth.js';
@controller('/users'${first})
class UserController extends BaseHttpController {
  @httpGet('/') list() { return []; }
  @httpGet('/me') async me() { if (!(await this.httpContext.user.isAuthenticated())) return this.statusCode(401); return this.ok(this.httpContext.user.details); }
}
const container = new Container();
const custom = express();
${calls}
${build}
app.listen(3000);`,
  });

  test('what is configured runs before the controllers, what handles errors does not', () => {
    const server = 'const server = new InversifyExpressServer(container);';
    expect(routesOf(configured(`${server} server.setConfig((app) => { app.use(requireUser); app.get('/health', (req, res) => { res.send('ok'); }); });`))).toEqual(['GET /users required', 'GET /users/me required', 'GET /health required']);
    expect(routesOf(configured(`${server} server.setConfig((app) => { app.use('/users/me', requireUser); });`))).toEqual(['GET /users none', 'GET /users/me required']);
    expect(routesOf(configured(`${server} server.setConfig((app) => { app.use(express.json()); }).setErrorConfig((app) => { app.use(requireUser); });`))).toEqual(['GET /users none', 'GET /users/me required']);
  });

  test('an application handed to the server: what stands on it before counts, what comes later does not', () => {
    const server = 'const server = new InversifyExpressServer(container, null, null, custom);';
    expect(routesOf(configured(`custom.use(requireUser); ${server}`))).toEqual(['GET /users required', 'GET /users/me required']);
    expect(routesOf(configured(server, 'const app = server.build(); custom.use(requireUser); app.use(requireUser);'))).toEqual(['GET /users none', 'GET /users/me required']);
  });

  test('elements by name: bound in a module of bindings, or out of sight', () => {
    const server = 'const server = new InversifyExpressServer(container);';
    const module = "container.load(new ContainerModule((bind) => { bind('guard').toConstantValue(requireUser); }));";
    const latest = "container.load(new ContainerModule(({ bind }) => { bind('guard').toConstantValue(requireUser); }));";
    for (const load of [module, latest]) expect(routesOf(configured(`${load} ${server}`, undefined, ", 'guard'"))[0]).toBe('GET /users required');
    expect(routesOf(configured(server, undefined, ", 'guard'"))[0]).toBe('GET /users unknown');
    expect(routesOf(configured(server, undefined, ", Symbol.for('guard')"))[0]).toBe('GET /users unknown');
    expect(routesOf(configured(server))[0]).toBe('GET /users none');
  });
});
