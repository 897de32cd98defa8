import { describe, expect, test } from 'vitest';
import { routesOf, type Files } from './project.js';

const check = '(req, res, next) => { if (!req.headers.authorization) return res.sendStatus(401); next(); }';
const handler = '(req, res) => res.json([])';
/** A route that is guarded, and one that is not. */
const two = (add: (method: string, path: string, chain: string) => string): string => `${add('get', '/users', `${check}, ${handler}`)}\n${add('post', '/users', handler)}`;
const both = ['GET /users required', 'POST /users none'];

/** An application that reads its routes from elsewhere. */
const app = (imports: string, mount: string): string => `import express from 'express';\n${imports}\nconst app = express();\n${mount}\napp.listen(3000);`;
const each = (list: string): string => `for (const { method, path, chain } of ${list}) app[method](path, ...chain);`;
const record = (method: string, path: string, chain: string): string => `{ method: '${method}', path: '${path}', chain: [${chain}] }`;

describe('A list that is filled under another name', () => {
  const cases: readonly (readonly [string, Files])[] = [
    ['by the file that imports it', {
      'registry.ts': 'export const routes = [];',
      'users.ts': `import { routes } from './registry';\n${two((...one) => `routes.push(${record(...one)});`)}`,
      'app.ts': app("import './users';\nimport { routes } from './registry';", each('routes')),
    }],
    ['through a barrel', {
      'list.ts': 'const routes = [];\nexport { routes as table };',
      'registry.ts': "export * from './list';",
      'users.ts': `import * as registry from './registry';\n${two((...one) => `registry.table.push(${record(...one)});`)}`,
      'app.ts': app("import './users';\nimport { table } from './registry';", each('table')),
    }],
    ['by methods of the one instance of a class', {
      'registry.ts': 'class Registry { items = []; add(one) { this.items.push(one); return this; } get all() { return this.items; } }\nexport const registry = new Registry();',
      'users.ts': `import { registry } from './registry';\nregistry${two((...one) => `.add(${record(...one)})`)};`,
      'app.ts': app("import './users';\nimport { registry } from './registry';", each('registry.all')),
    }],
    ['by methods of an instance that a static method hands out', {
      'registry.ts': 'export class Registry { static one; items = []; static get() { if (!Registry.one) Registry.one = new Registry(); return Registry.one; } add(one) { if (this.items.includes(one)) return; this.items.push(one); } }',
      'users.ts': `import { Registry } from './registry';\n${two((...one) => `Registry.get().add(${record(...one)});`)}`,
      'app.ts': app("import './users';\nimport { Registry } from './registry';", each('Registry.get().items')),
    }],
    ['by a function that a closure gives', {
      'app.ts': app('', `function registry() { const routes = []; return { routes, add(one) { routes.push(one); } }; }\nconst table = registry();\n${two((...one) => `table.add(${record(...one)});`)}\n${each('table.routes')}`),
    }],
    ['in a variable of its own', {
      'app.ts': app('', `const table = { routes: [] };\nconst list = table.routes;\n${two((...one) => `list.push(${record(...one)});`)}\n${each('table.routes')}`),
    }],
    ['in a field to which it was given', {
      'app.ts': app('', `const shared = [];\nclass Adder { constructor(private list) {} add(one) { this.list.push(one); } }\nconst adder = new Adder(shared);\n${two((...one) => `adder.add(${record(...one)});`)}\n${each('shared')}`),
    }],
    ['in a map of lists', {
      'registry.ts': 'const byName = new Map();\nexport function add(name, one) { if (!byName.has(name)) byName.set(name, []); byName.get(name).push(one); }\nexport const all = byName;',
      'users.ts': `import { add } from './registry';\n${two((...one) => `add('users', ${record(...one)});`)}`,
      'app.ts': app("import './users';\nimport { all } from './registry';", `for (const [, list] of all) { ${each('list')} }`),
    }],
    ['in what a CommonJS module exports', {
      'registry.js': 'module.exports = {};',
      'users.js': `const { Router } = require('express');\nconst registry = require('./registry');\nconst users = Router();\n${two((method, path, chain) => `users.${method}('${path}', ${chain});`)}\nregistry.users = users;`,
      'app.js': "const express = require('express');\nconst registry = require('./registry');\nrequire('./users');\nconst app = express();\napp.use(registry.users);\napp.listen(3000);",
    }],
    ['in a member of what a CommonJS module exports', {
      'registry.js': 'exports.routes = [];',
      'users.js': `const registry = require('./registry');\n${two((...one) => `registry.routes.push(${record(...one)});`)}`,
      'app.js': `const express = require('express');\nconst { routes } = require('./registry');\nrequire('./users');\nconst app = express();\n${each('routes')}\napp.listen(3000);`,
    }],
  ];

  test.each(cases)('%s', (_name, files) => {
    expect(routesOf(files)).toEqual(both);
  });

  test('after its routes were registered says nothing', () => {
    const files = (before: string, after: string): Files => ({ 'app.ts': app('', `const table = { routes: [] };\nconst list = table.routes;\n${before}${each('table.routes')}${after}`) });
    const add = `list.push(${record('get', '/users', handler)});\n`;
    expect(routesOf(files(add, ''))).toEqual(['GET /users none']);
    expect(routesOf(files('', `\n${add}`))).toEqual([]);
  });

  test('is not that of another call of the same function', () => {
    const made = 'function registry() { const routes = []; return { routes, add(one) { routes.push(one); } }; }\nconst open = registry();\nconst closed = registry();';
    const added = `open.add(${record('get', '/open', handler)});\nclosed.add(${record('get', '/closed', handler)});`;
    expect(routesOf({ 'app.ts': app('', `${made}\n${added}\n${each('open.routes')}`) })).toEqual(['GET /open none']);
    expect(routesOf({ 'app.ts': app('', `${made}\n${added}\n${each('closed.routes')}`) })).toEqual(['GET /closed none']);
  });

  test('is on one branch what that branch made of it', () => {
    const route = `app.get('/users', ...options.guards, ${handler});`;
    const files = (then: string, otherwise: string): Files => ({ 'app.ts': app('', `const options = { guards: [] };\nconst same = options;\nif (process.env.CLOSED) { same.guards = [${check}]; ${then} } else { ${otherwise} }`) });
    expect(routesOf(files(route, ''))).toEqual(['GET /users required']);
    expect(routesOf(files('', route))).toEqual(['GET /users none']);
  });
});

describe('Objects that a loop sets up', () => {
  const users = `class Users { path = '/users'; init() { this.router = Router(); this.router.get('/', ${check}, ${handler}); this.router.post('/', ${handler}); } }`;

  test('are what the next one finds', () => {
    const files = (init: string): Files => ({ 'app.ts': app("import { Router } from 'express';", `${users}\nconst modules = [new Users()];\n${init}\nmodules.forEach((one) => app.use(one.path, one.router));`) });
    expect(routesOf(files('modules.forEach((one) => one.init());'))).toEqual(both);
    expect(routesOf(files(''))).toEqual([]);
  });
});

describe('Decorators of the project', () => {
  const users = (route: string): string => `@Controller('/users')\nclass Users { @${route}('get', '/', ${check}) list(req, res) { res.json([]); } @${route}('post', '/') create(req, res) { res.json({}); } }`;

  test('that gather routes on the class', () => {
    expect(routesOf({
      'decorators.ts': "export const controllers = [];\nexport const Route = (method, path, ...guards) => (target, key, descriptor) => { const of = target.constructor; of.routes = of.routes || []; of.routes.push({ method, path, guards, handler: descriptor.value }); };\nexport const Controller = (base) => (target) => { target.base = base; controllers.push(target); };",
      'users.ts': `import { Controller, Route } from './decorators';\n${users('Route')}`,
      'app.ts': app("import { Router } from 'express';\nimport './users';\nimport { controllers } from './decorators';", 'for (const one of controllers) { const router = Router(); for (const { method, path, guards, handler } of one.routes) router[method](path, ...guards, handler); app.use(one.base, router); }'),
    })).toEqual(both);
  });

  test('that gather them beside its prototype', () => {
    expect(routesOf({
      'decorators.ts': 'const store = new WeakMap();\nexport function routesOf(target) { let list = store.get(target); if (!list) { list = []; store.set(target, list); } return list; }\nexport const Route = (method, path, ...guards) => (target, key) => { routesOf(target).push({ method, path, guards, key }); };\nexport const Controller = (base) => (target) => { target.base = base; };',
      'users.ts': `import { Controller, Route } from './decorators';\nexport ${users('Route').replace('@Controller', '@Controller').replace("\nclass", '\nclass')}`.replace("export @Controller('/users')\nclass", "@Controller('/users')\nexport class"),
      'app.ts': app("import { routesOf } from './decorators';\nimport { Users } from './users';", 'const users = new Users();\nfor (const { method, path, guards, key } of routesOf(Users.prototype)) app[method](Users.base + path, ...guards, users[key].bind(users));'),
    })).toEqual(both);
  });

  test('that look through the prototype of the class', () => {
    expect(routesOf({
      'decorators.ts': "import { Router } from 'express';\nexport class Routes { static router; static get() { if (!Routes.router) Routes.router = Router(); return Routes.router; } }\nexport const Route = (method, path, ...guards) => (target, key) => { Reflect.defineMetadata('route', { method, path, guards }, target, key); };\nexport const Controller = (base) => (target) => { const router = Routes.get(); for (const key of Object.getOwnPropertyNames(target.prototype)) { const route = Reflect.getMetadata('route', target.prototype, key); if (route) router[route.method](base + route.path, ...route.guards, target.prototype[key]); } };",
      'users.ts': `import { Controller, Route } from './decorators';\n${users('Route')}`,
      'app.ts': app("import './users';\nimport { Routes } from './decorators';", 'app.use(Routes.get());'),
    })).toEqual(both);
  });
});

describe('A route before a check that would let it pass', () => {
  const guarded = (open: string): Files => ({ 'app.js': `const express = require('express');\nconst app = express();\nconst open = [${open}];\napp.post('/resolve', ${handler});\napp.use((req, res, next) => { if (open.some((url) => req.path.startsWith(url))) return next(); if (!req.headers.authorization) return res.sendStatus(401); next(); });\napp.post('/items', ${handler});\napp.listen(3000);` });

  test('is open by intent', () => {
    expect(routesOf(guarded("'/resolve'"))).toEqual(['POST /resolve none public', 'POST /items required']);
  });

  test('is open where the check names others', () => {
    expect(routesOf(guarded("'/other'"))).toEqual(['POST /resolve none', 'POST /items required']);
  });
});
