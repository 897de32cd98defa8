import { describe, expect, test } from 'vitest';
import { routesOf } from './project.js';

const check = "if (!req.headers.authorization) { res.status(401).end(); return; } next();";

describe('parts of a program that a container makes', () => {
  test('tsyringe: by class, with what the constructor asks for by type or token', () => {
    expect(routesOf({
      'main.ts': "import express from 'express'; import { container } from 'tsyringe'; import { Guard, Routes } from './routes.js'; container.register('guard', { useClass: Guard }); const app = express(); app.use('/users', container.resolve(Routes).router); app.listen(3000);",
      'routes.ts': `import { Router } from 'express'; import { inject, injectable } from 'tsyringe';
interface IGuard { check(req, res, next): void }
export class Guard { check(req, res, next) { ${check} } }
export class Controller { list = async (req, res) => { res.json([]); } }
@injectable() export class Routes { router = Router(); constructor(@inject('guard') private guard: IGuard, private controller: Controller) { this.router.get('/', this.guard.check, this.controller.list); this.router.get('/open', this.controller.list); } }`,
    })).toEqual(['GET /users required', 'GET /users/open none']);
  });

  test('inversify: by symbols', () => {
    expect(routesOf({
      'main.ts': "import { Container } from 'inversify'; import { App, Guard, types } from './app.js'; const container = new Container(); container.bind(types.guard).to(Guard).inSingletonScope(); container.bind<App>(types.app).to(App); container.get<App>(types.app).start();",
      'app.ts': `import express from 'express'; import { inject, injectable } from 'inversify';
export const types = { app: Symbol.for('app'), guard: Symbol('guard') };
interface IGuard { check(req, res, next): void }
@injectable() export class Guard { check(req, res, next) { ${check} } }
@injectable() export class App { @inject(types.guard) private guard: IGuard; app = express(); start() { this.app.get('/x', this.guard.check, (req, res) => res.end()); this.app.listen(3000); } }`,
    })).toEqual(['GET /x required']);
  });

  test('inversify-express-utils: elements by token', () => {
    expect(routesOf({
      'main.ts': `import { Container } from 'inversify'; import { BaseMiddleware, InversifyExpressServer, controller, httpGet } from 'inversify-express-utils';
class Check extends BaseMiddleware { handler(req, res, next) { ${check} } }
@controller('/a', 'Check') class A { @httpGet('/') list() { return []; } }
@controller('/b') class B { @httpGet('/', Symbol.for('check')) list() { return []; } @httpGet('/open') open() { return []; } }
const container = new Container(); container.bind('Check').to(Check); container.bind(Symbol.for('check')).toConstantValue((req, res, next) => { ${check} });
new InversifyExpressServer(container).build().listen(3000);`,
    })).toEqual(['GET /a required', 'GET /b required', 'GET /b/open none']);
  });

  test('awilix: by name, from one object or by the names of parameters', () => {
    expect(routesOf({
      'main.js': "const { createContainer, asClass, asFunction, asValue } = require('awilix'); const container = createContainer(); container.register({ server: asClass(require('./server.js')).singleton(), router: asFunction(require('./router.js')).singleton(), users: asFunction(require('./users.js')) }).register('prefix', asValue('/api')).register('auth', asFunction(() => (req, res, next) => { " + check + " })); container.resolve('server').start();",
      'server.js': "const express = require('express'); module.exports = class Server { constructor({ router, prefix }) { this.app = express(); this.app.use(prefix, router); } start() { this.app.listen(3000); } };",
      'router.js': "const { Router } = require('express'); module.exports = ({ users, auth }) => { const router = Router(); router.use('/users', auth, users); router.get('/health', (req, res) => res.end()); return router; };",
      'users.js': "const { Router } = require('express'); module.exports = (auth) => { const router = Router(); router.get('/', (req, res) => res.json([])); return router; };",
    })).toEqual(['GET /api/users required', 'GET /api/health none']);
  });

  test('typedi: values and classes', () => {
    expect(routesOf({
      'main.ts': `import express from 'express'; import { Container, Service } from 'typedi';
@Service() class Sessions { check(req, res, next) { ${check} } }
@Service() class Users { constructor(private sessions: Sessions) {} auth = (req, res, next) => this.sessions.check(req, res, next); }
Container.set('list', (req, res) => { res.json([]); }); const app = express(); app.get('/users', Container.get(Users).auth, Container.get('list')); app.get('/open', Container.get('list'));`,
    })).toEqual(['GET /users required', 'GET /open none']);
  });
});

describe('functions in fields', () => {
  const app = (field: string): string[] => routesOf({ 'main.ts': `import express from 'express'; const wrap = (fn) => (req, res, next) => Promise.resolve(fn(req, res, next)).catch(next); class Sessions { check(req, res, next) { ${check} } } class Users { constructor(private sessions: Sessions) {} ${field} } const app = express(); app.get('/x', new Users(new Sessions()).auth, (req, res) => res.end());` });

  test.each([
    'auth = (req, res, next) => this.sessions.check(req, res, next);',
    'auth = wrap(async (req, res, next) => this.sessions.check(req, res, next));',
  ])('see what the constructor sets: %s', (field) => {
    expect(app(field)).toEqual(['GET /x required']);
  });

  test('and pass where that does', () => {
    expect(app('auth = (req, res, next) => next();')).toEqual(['GET /x none']);
  });
});
