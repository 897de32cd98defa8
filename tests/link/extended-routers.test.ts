import { describe, expect, test } from 'vitest';
import { routesOf } from './project.js';

const koa = (setting: string, rest = 'new App().listen(3000);'): string[] => routesOf({
  'app.js': `
    const Koa = require('koa');
    const Router = require('@koa/router');
    const strange = require('koa-strange');
    const check = async (ctx, next) => { if (!ctx.get('authorization')) ctx.throw(401); await next(); };
    const router = new Router();
    router.get('/orders', (ctx) => { ctx.body = []; });
    class App extends Koa {
      constructor(...options) { super(...options); this.proxy = false; this._elements(); this.use(router.routes()); }
      _elements() { ${setting} }
      listen(...args) { return super.listen(...args); }
    }
    ${rest}
    module.exports = App;`,
});

describe('an application that extends that of its framework', () => {
  test.each([['nothing else', '', 'none'], ['a check', 'this.use(check);', 'required'], ['what cannot be seen into', 'this.use(strange());', 'unknown']])('with %s', (_name, setting, state) => {
    expect(koa(setting)).toEqual([`GET /orders ${state}`]);
  });

  test('without a constructor of its own', () => {
    expect(routesOf({
      'app.ts': `
        import { Hono } from 'hono';
        class Api extends Hono {}
        const app = new Api();
        app.get('/open', (c) => c.json([]));
        app.use(async (c, next) => { if (!c.req.header('authorization')) return c.json({}, 401); await next(); });
        app.get('/orders', (c) => c.json([]));
        export default app;`,
    })).toEqual(['GET /open none', 'GET /orders required']);
  });

  test('two of one class are two', () => {
    expect(routesOf({
      'app.ts': `
        import Koa from 'koa';
        import Router from '@koa/router';
        class Section extends Router { constructor(prefix) { super({ prefix }); this.get('/list', (ctx) => { ctx.body = []; }); } }
        const app = new Koa();
        app.use(new Section('/a').routes());
        app.use(async (ctx, next) => { if (!ctx.get('authorization')) ctx.throw(401); await next(); });
        app.use(new Section('/b').routes());
        app.listen(3000);`,
    })).toEqual(['GET /a/list none', 'GET /b/list required']);
  });
});
