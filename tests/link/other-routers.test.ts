import { describe, expect, test } from 'vitest';
import { flowsOf, modelOf, routesOf } from './project.js';

const check = "(req, res, next) => { if (!req.headers.authorization) { res.statusCode = 401; return res.end(); } next(); }";
const log = '(req, res, next) => { console.log(req.url); next(); }';

describe('servers with the calls of Express', () => {
  test.each([
    ['polka', "import polka from 'polka'; const app = polka(); const sub = polka();"],
    ['tinyhttp', "import { App } from '@tinyhttp/app'; const app = new App(); const sub = new App();"],
    ['restana', "import restana from 'restana'; const app = restana(); const sub = app.newRouter();"],
    ['the router of pillarjs', "import Router from 'router'; const app = Router(); const sub = Router();"],
  ])('%s: routes, sub-routers, elements', (_name, head) => {
    const routes = (before: string): string[] => routesOf({ 'app.js': `${head} sub.get('/x', (req, res) => { res.end('1'); }); app.get('/', (req, res) => { res.end('1'); }); app.post('/a/:id', ${before}, (req, res) => { res.end('1'); }); app.use('/sub', ${before}, sub);` });
    expect(routes(check)).toEqual(['GET / none', 'POST /a/:id required', 'GET /sub/x required']);
    expect(routes(log)).toEqual(['GET / none', 'POST /a/:id none', 'GET /sub/x none']);
  });

  test('zodios', () => {
    const routes = (before: string): string[] => routesOf({ 'app.ts': `import { zodiosApp, zodiosRouter } from '@zodios/express'; const app = zodiosApp(api); const sub = zodiosRouter(api); sub.get('/x', (req, res) => { res.end('1'); }); app.post('/a', ${before}, (req, res) => { res.end('1'); }); app.use('/sub', sub);` });
    expect(routes(check)).toEqual(['POST /a required', 'GET /sub/x none']);
    expect(routes(log)).toEqual(['POST /a none', 'GET /sub/x none']);
  });
});

describe('restify', () => {
  const server = "import restify from 'restify'; import errors from 'restify-errors'; const server = restify.createServer(); server.use(restify.plugins.queryParser()); server.use(restify.plugins.bodyParser());";
  const ok = '(req, res, next) => { res.send(200); return next(); }';

  test('routes by path or by options, behind what was put on the server before', () => {
    expect(routesOf({ 'app.js': `${server} server.get('/open', ${ok}); server.use(${check}); server.del('/a/:id', ${ok}); server.post({ path: '/b', version: '1.0.0' }, ${ok}); server.opts('/b', ${ok});` })).toEqual(['GET /open none', 'DELETE /a/:id required', 'POST /b required', 'OPTIONS /b required']);
  });

  test('errors that turn callers away', () => {
    const routes = (error: string): string[] => routesOf({ 'app.js': `${server} server.get('/a', (req, res, next) => { if (!req.headers['x-client']) return next(new errors.${error}('no')); next(); }, ${ok});` });
    expect(routes('UnauthorizedError')).toEqual(['GET /a required']);
    expect(routes('BadRequestError')).toEqual(['GET /a none']);
  });

  test('limits', () => {
    const [limited] = modelOf({ 'app.js': `${server} server.use(restify.plugins.throttle({ burst: 1, rate: 1, ip: true })); server.get('/a', ${ok});` }).endpoints;
    const [open] = modelOf({ 'app.js': `${server} server.get('/a', ${ok});` }).endpoints;
    expect(limited?.limiter?.name).toBe('plugins.throttle()');
    expect(open?.limiter).toBeUndefined();
  });
});

test('find-my-way: methods, parameters, what handlers are called with', () => {
  const files = (id: string) => ({ 'app.js': `import http from 'node:http'; import { exec } from 'node:child_process'; import FindMyWay from 'find-my-way'; const router = FindMyWay();
router.on(['POST', 'PUT'], '/items/:id', { constraints: {} }, (req, res, params) => { if (!req.headers.authorization) { res.statusCode = 401; return res.end(); } res.end('1'); }); router.get('/run/:id', (req, res, params) => { exec(${id}); res.end('1'); });
http.createServer((req, res) => router.lookup(req, res)).listen(1);` });
  expect(routesOf(files('1'))).toEqual(['POST /items/:id required', 'PUT /items/:id required', 'GET /run/:id none']);
  expect(flowsOf(files('params.id'))).toHaveLength(1);
  expect(flowsOf(files('1'))).toEqual([]);
});

describe('hapi', () => {
  const server = (calls: string) => ({ 'app.js': `import Hapi from '@hapi/hapi'; import Boom from '@hapi/boom'; import Jwt from '@hapi/jwt'; import Joi from 'joi'; import { Pool } from 'pg'; const pool = new Pool(); const server = Hapi.server({ port: 3000 }); await server.register(Jwt);
server.auth.strategy('jwt', 'jwt', { keys: process.env.KEY }); ${calls} await server.start();` });
  const ok = 'handler: () => 1';
  const routes = `server.route([{ method: 'GET', path: '/a/{id}', ${ok} }, { method: ['POST', 'PUT'], path: '/a', options: { auth: 'jwt', ${ok} } }]);
server.route({ method: 'GET', path: '/open', config: { auth: false }, ${ok} }); server.route({ method: '*', path: '/try', options: { auth: { strategy: 'jwt', mode: 'try' } }, ${ok} });`;

  test('a route says whether it asks who is calling, or the default does', () => {
    expect(routesOf(server(routes))).toEqual(['GET /a/:id none', 'POST /a required', 'PUT /a required', 'GET /open none', 'ALL /try optional']);
    expect(routesOf(server(`server.auth.default('jwt'); ${routes}`))).toEqual(['GET /a/:id required', 'POST /a required', 'PUT /a required', 'GET /open none', 'ALL /try optional']);
    expect(routesOf(server(`server.auth.default({ strategy: 'jwt', mode: 'try' }); ${routes}`))[0]).toBe('GET /a/:id optional');
  });

  test('plugins: a prefix, and a default that holds for the whole server', () => {
    const files = (plugin: string, prefix = '') => server(`const users = { name: 'users', register: async (server) => { ${plugin} server.route({ method: 'GET', path: '/users', ${ok} }); } }; await server.register(users${prefix}); server.route({ method: 'GET', path: '/top', ${ok} });`);
    expect(routesOf(files(''))).toEqual(expect.arrayContaining(['GET /users none', 'GET /top none']));
    expect(routesOf(files("server.auth.default('jwt');", ", { routes: { prefix: '/v1' } }"))).toEqual(expect.arrayContaining(['GET /v1/users required', 'GET /top required']));
  });

  test('a prefix beside the plugin, and what is left of a path', () => {
    const files = (beside: string) => server(`const users = { name: 'users', register: async (server) => { server.route({ method: 'GET', path: '/users/{rest*}', ${ok} }); } }; await server.register({ plugin: users${beside} });`);
    expect(routesOf(files(", routes: { prefix: '/v1' }"))).toEqual(['GET /v1/users/:rest* none']);
    expect(routesOf(files(''))).toEqual(['GET /users/:rest* none']);
  });

  test('a list of plugins, and extensions that check', () => {
    const files = (check: string) => server(`const one = { plugin: { name: 'one', register: (server) => { server.route({ method: 'GET', path: '/one', ${ok} }); } } }; await server.register([one]); server.ext('onPreHandler', (request, h) => { ${check} return h.continue; });`);
    expect(routesOf(files("if (!request.headers.authorization) throw Boom.unauthorized();"))[0]).toBe('GET /one required');
    expect(routesOf(files(''))[0]).toBe('GET /one none');
  });

  test('what a schema lets pass', () => {
    const flows = (schema: string): string[] => flowsOf(server(`server.route({ method: 'POST', path: '/a', options: { validate: { payload: Joi.object({ name: ${schema} }) }, handler: (request) => pool.query(\`SELECT * FROM a WHERE name = '\${request.payload.name}'\`) } });`)).filter((line) => line.startsWith('sql'));
    expect(new Set(flows('Joi.string()')).size).toBe(1);
    expect(flows("Joi.string().valid('a', 'b')")).toEqual([]);
  });
});
