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
