import { describe, expect, test } from 'vitest';
import { routesOf, type Files } from './project.js';

const check = '(req, res, next) => { if (!req.headers.authorization) return res.sendStatus(401); next(); }';
const answer = '(req, res) => { res.json({}); }';
const express = (code: string, others: Files = {}): string[] => routesOf({ 'app.ts': `import express from 'express'; import passport from 'passport'; const app = express(); ${code} app.listen(3000);`, ...others });

describe('Where elements are put', () => {
  const states = (at: string, ...paths: string[]): string[] => express(`app.use(${at}, ${check}); ${paths.map((path) => `app.get('${path}', ${answer});`).join(' ')}`).map((route) => route.slice('GET '.length));

  test('under a regular expression', () => {
    expect(states(String.raw`/^\/api/`, '/api/a', '/b')).toEqual(['/api/a required', '/b none']);
    expect(states(String.raw`/^\/(?!open)/`, '/a', '/open/b')).toEqual(['/a required', '/open/b none']);
    expect(states(String.raw`['/c', /^\/users\/\d+$/]`, '/c', '/users/:id', '/users')).toEqual(['/c required', '/users/:id unknown', '/users none']);
  });

  test('under a regular expression of a router: the path below it counts', () => {
    expect(express(String.raw`const api = express.Router(); api.use(/^\/admin/, ${check}); api.get('/admin/a', ${answer}); api.get('/b', ${answer}); app.use('/api', api);`)).toEqual(['GET /api/admin/a required', 'GET /api/b none']);
  });

  test('under a pattern in a part of the path', () => {
    expect(states("'/api*'", '/api/a', '/apis', '/b')).toEqual(['/api/a required', '/apis required', '/b none']);
    expect(states("'/(orders|items)'", '/orders/:id', '/items', '/b')).toEqual(['/orders/:id required', '/items required', '/b none']);
  });

  test('by a route for all methods, of a package or of the project', () => {
    const all = (element: string): string[] => express(`app.all('/api/*', ${element}); app.get('/api/a', ${answer}); app.get('/b', ${answer});`);
    expect(all("passport.authenticate('jwt', { session: false })")).toEqual(['GET /api/a required', 'GET /b none']);
    expect(all(check)).toEqual(['GET /api/a required', 'GET /b none']);
    expect(all('(req, res, next) => next()')).toEqual(['GET /api/a none', 'GET /b none']);
    expect(express(`import { handle } from '@acme/auth'; app.all('/api/*', handle); app.get('/api/a', ${answer}); app.get('/b', ${answer});`)).toEqual(['ALL /api/* unknown', 'GET /api/a unknown', 'GET /b none']);
  });

  test('by a check that is the only handler of one method', () => {
    expect(express(`app.get('/admin/*', ${check}); app.get('/admin/a', ${answer}); app.post('/admin/a', ${answer});`)).toEqual(['GET /admin/a required', 'POST /admin/a none']);
    expect(express(`app.get('/admin/*', ${answer}); app.get('/admin/a', ${answer});`)).toEqual(['GET /admin/* none', 'GET /admin/a none']);
  });

  test('on an application for one host', () => {
    expect(express(`import vhost from 'vhost'; const admin = express(); admin.use(${check}); admin.get('/a', ${answer}); app.use(vhost('admin.example.com', admin)); app.get('/b', ${answer});`)).toEqual(['GET /a required', 'GET /b none']);
  });
});

describe('What a constant chooses', () => {
  test('a case of a switch', () => {
    const routes = "[{ method: 'GET', path: '/a' }, { method: 'POST', path: '/b' }, { method: 'TRACE', path: '/c' }]";
    expect(express(`for (const { method, path } of ${routes}) { switch (method) { case 'GET': app.get(path, ${answer}); break; case 'POST': app.post(path, ${answer}); break; } } app.get('/d', ${answer});`)).toEqual(['GET /a none', 'POST /b none', 'GET /d none']);
  });
});

describe('A key in the query', () => {
  test('is one where it is held against what the deployment knows', () => {
    const by = (test: string, status: number): string[] => express(`app.get('/a', (req, res, next) => { if (${test}) return res.status(${String(status)}).end(); next(); }, ${answer});`);
    expect(by('req.query.key !== process.env.KEY', 403)).toEqual(['GET /a required']);
    expect(by('req.query.key !== process.env.KEY', 400)).toEqual(['GET /a unknown']);
    expect(by("req.query.kind !== 'open'", 403)).toEqual(['GET /a none']);
  });
});

describe('Controllers of @decorators/express', () => {
  test('are put on an application; elements stand behind the path', () => {
    const files = (calls: string): Files => ({
      'app.ts': `import express from 'express'; import { attachControllers } from '@decorators/express'; import { Orders } from './orders.js'; const app = express(); ${calls} app.listen(3000);`,
      'orders.ts': "import { Controller, Get, Post } from '@decorators/express'; class Check { use(req, res, next) { if (!req.headers.authorization) return res.sendStatus(401); next(); } } @Controller('/orders') export class Orders { @Get('/') list() {} @Post('/', [Check]) create() {} }",
    });
    expect(routesOf(files('attachControllers(app, [Orders]);'))).toEqual(['GET /orders none', 'POST /orders required']);
    expect(routesOf(files(`app.use(${check}); attachControllers(app, [Orders]);`))).toEqual(['GET /orders required', 'POST /orders required']);
  });
});

describe('A check of a package', () => {
  test('that is all a route does is how callers sign in', () => {
    const by = (strategy: string): string[] => express(`app.get('/a', passport.authenticate('${strategy}')); app.get('/b', passport.authenticate('${strategy}'), ${answer});`);
    expect(by('google')).toEqual(['GET /a none public', 'GET /b required public']);
    expect(by('jwt')).toEqual(['GET /a none public', 'GET /b required']);
    expect(express(`app.get('/a', passport.authenticate('jwt')); app.get('/a', ${answer});`)).toEqual(['GET /a required']);
  });
});

describe('An interceptor of Nest', () => {
  test('that turns callers away is a check', () => {
    const nest = (test: string): string[] => routesOf({ 'main.ts': `
import { NestFactory } from '@nestjs/core';
import { Controller, Get, Injectable, Module, UnauthorizedException, UseInterceptors } from '@nestjs/common';
@Injectable() class Around { intercept(context, next) { ${test} return next.handle(); } }
@Controller() @UseInterceptors(Around) class A { @Get('a') a() { return 1; } }
@Module({ controllers: [A] }) class AppModule {}
NestFactory.create(AppModule).then((app) => app.listen(1));` });
    expect(nest('if (!context.switchToHttp().getRequest().headers.authorization) throw new UnauthorizedException();')).toEqual(['GET /a required']);
    expect(nest('console.log(context.switchToHttp().getRequest().headers.authorization);')).toEqual(['GET /a none']);
  });
});

describe('A function in a field', () => {
  test('sees the fields behind it, with a constructor and without', () => {
    const routes = (made: string): string[] => express(`class Routes { ${made} register = (on) => { on.use(this.guard); on.get('/a', ${answer}); }; guard = ${check}; } new Routes().register(app);`);
    expect(routes('')).toEqual(['GET /a required']);
    expect(routes('constructor() {}')).toEqual(['GET /a required']);
  });
});

describe('A mark that opens a route for one guard', () => {
  test('opens it for no other', () => {
    const nest = (decorators: string): string[] => routesOf({ 'main.ts': `
import { APP_GUARD, NestFactory, Reflector } from '@nestjs/core';
import { Controller, Get, Injectable, Module, SetMetadata, UnauthorizedException, UseGuards } from '@nestjs/common';
const Open = () => SetMetadata('open', true);
@Injectable() class Everywhere { constructor(private reflector: Reflector) {} canActivate(context) { if (this.reflector.get('open', context.getHandler())) return true; if (!context.switchToHttp().getRequest().headers.authorization) throw new UnauthorizedException(); return true; } }
class Here { canActivate(context) { if (!context.switchToHttp().getRequest().headers['x-key']) throw new UnauthorizedException(); return true; } }
@Controller() class A { @Get('a') ${decorators} a() { return 1; } }
@Module({ controllers: [A], providers: [{ provide: APP_GUARD, useClass: Everywhere }] }) class AppModule {}
NestFactory.create(AppModule).then((app) => app.listen(1));` });
    expect(nest('@Open()')).toEqual(['GET /a none public']);
    expect(nest('@Open() @UseGuards(Here)')).toEqual(['GET /a required']);
    expect(nest('')).toEqual(['GET /a required']);
  });
});
