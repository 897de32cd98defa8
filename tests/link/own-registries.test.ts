import { describe, expect, it } from 'vitest';
import { modelOf, routesOf, type Files } from './project.js';

/** Decorators that gather what they are told in a registry, and a function that makes routes of it, each in a file of its own. */
const metadata = (make: string): string => `
import { Container, Service } from 'typedi';
@Service()
export class Registry {
  private registry = new Map();
  of(owner) {
    let found = this.registry.get(owner);
    if (!found) { found = { basePath: '/', routes: ${make} }; this.registry.set(owner, found); }
    return found;
  }
  route(owner, name) {
    const { routes } = this.of(owner);
    let route = routes.get(name);
    if (!route) { route = { args: [] }; routes.set(name, route); }
    return route;
  }
  get owners() { return this.registry.keys(); }
}`;

const decorators = `
import { Container, Service } from 'typedi';
import { Registry } from './metadata';
export const RestController = (basePath) => (target) => { Container.get(Registry).of(target).basePath = basePath; return Service()(target); };
const method = (verb) => (path, options = {}) => (target, name) => {
  const route = Container.get(Registry).route(target.constructor, String(name));
  route.method = verb;
  route.path = path;
  route.open = options.open ?? false;
  route.middlewares = options.middlewares ?? [];
};
export const Get = method('get');
export const Post = method('post');
const arg = (what) => (target, name, at) => { Container.get(Registry).route(target.constructor, String(name)).args[at] = what; };
export const Body = arg({ type: 'body' });
export const Param = (key) => arg({ type: 'param', key });`;

const auth = `
import { Service } from 'typedi';
@Service()
export class Auth {
  check = (req, res, next) => { if (req.headers.authorization !== process.env.KEY) return res.status(401).end(); next(); };
}`;

const activate = `
import { Container, Service } from 'typedi';
import { Router } from 'express';
import { Registry } from './metadata';
import { Auth } from './auth';
@Service()
export class Activator {
  constructor(private auth: Auth, private metadata: Registry) {}
  activate(app) { for (const owner of this.metadata.owners) this.one(app, owner); }
  private one(app, owner) {
    const { basePath, routes } = this.metadata.of(owner);
    const router = Router({ mergeParams: true });
    app.use(\`/\${process.env.REST ?? 'rest'}/\${basePath}\`.replace(/\\/+/g, '/').replace(/\\/$/, ''), router);
    const controller = Container.get(owner);
    for (const [name, route] of routes) {
      const handler = async (req, res) => {
        const args = [req, res];
        for (let index = 0; index < route.args.length; index++) {
          const what = route.args[index];
          if (!what) continue;
          if (what.type === 'param') args.push(req.params[what.key]);
          else if (['body', 'query'].includes(what.type)) args.push(req[what.type]);
        }
        return controller[name](...args);
      };
      router[route.method](route.path, ...(route.open ? [] : [this.auth.check]), ...route.middlewares, handler);
    }
  }
}`;

const users = `
import { exec } from 'node:child_process';
import { Body, Get, Param, Post, RestController } from './decorators';
@RestController('/users')
export class Users {
  @Get('/') list(req, res) { res.json([]); }
  @Post('/:id', { open: true }) run(req, res, @Param('id') id, @Body body) { exec(id); exec(body.command); res.end(); }
}`;

const files = (make = 'new Map()'): Files => ({
  'metadata.ts': metadata(make),
  'decorators.ts': decorators,
  'auth.ts': auth,
  'activate.ts': activate,
  'users.ts': users,
  'app.ts': "import express from 'express';\nimport { Container } from 'typedi';\nimport { Activator } from './activate';\nimport './users';\nconst app = express();\nContainer.get(Activator).activate(app);\napp.listen(1);",
});

describe('Routes that decorators of the project gather in a registry', () => {
  it('are known, with what each of them says', () => {
    expect(routesOf(files())).toEqual(['GET /rest/users required', 'POST /rest/users/:id none']);
  });

  it('are handed what decorators say of their parameters', () => {
    const found = modelOf(files()).parts.flows.filter(({ risk }) => risk === 'command').map(({ source }) => source.label);
    expect(found).toEqual(['req.params.id', 'req.body.command']);
  });

  it('are none where the registry is out of sight', () => {
    expect(routesOf(files('makeTable()'))).toEqual([]);
  });
});

/** What runs as a command where a handler puts its arguments together. */
function commands(body: string): readonly string[] {
  const code = `import express from 'express';
import { exec } from 'node:child_process';
const app = express();
const run = (id, body) => { exec(id); exec(body.command); };
app.post('/:id', (req, res) => { const args = []; ${body} res.end(); });
app.listen(1);`;
  return modelOf({ 'app.js': code }).parts.flows.filter(({ risk }) => risk === 'command').map(({ source }) => source.label);
}

describe('A loop over the index of a list that is known', () => {
  const what = "const what = ['id', 'body'];";
  const put = "args.push(what[i] === 'id' ? req.params.id : req.body);";

  it('turns once for each element', () => {
    expect(commands(`${what} for (let i = 0; i < what.length; i++) { ${put} } run(...args);`)).toEqual(['req.params.id', 'req.body.command']);
    expect(commands(`${what} for (let i = 0; i < what.length; i++) { if (what[i] === 'id') continue; args.push('x', req.body); } run(...args);`)).toEqual(['req.body.command']);
    expect(commands(`${what} for (let i = 0; i < what.length; i++) { if (what[i] === 'id') { args.push('x'); continue; } args.push({ command: 'ls' }); } run(...args);`)).toEqual([]);
  });

  it('ends where the test is not known, or somebody else decides the length', () => {
    expect(commands(`${what} for (let i = 0; i < what.length && req.query.more; i++) { ${put} } run(args[0], args[1]);`)).not.toEqual([]);
    expect(commands('for (let i = 0; i < req.body.list.length; i++) args.push(req.body.list[i]); run(args[0], {});')).not.toEqual([]);
  });

  it('is not needed for a text that is taken as it is written', () => {
    expect(commands('exec(String.raw`ls ${req.body.name}\\n`);')).toEqual(['req.body.name']);
    expect(commands('exec(String.raw`ls ${Number(req.body.name)}\\n`);')).toEqual([]);
  });

  it('puts things where it says', () => {
    expect(commands("args[1] = req.body; args[0] = 'ls'; run(...args);")).toEqual(['req.body.command']);
    expect(commands("args[1] = { command: 'ls' }; args[0] = 'ls'; run(...args);")).toEqual([]);
    expect(commands("args[200] = req.body; run(args[200], {});")).toHaveLength(1);
  });
});

/** Decorators that keep what they are told on prototypes. */
const onPrototypes = (auth: string): Files => ({
  'decorators.ts': `
const route = (method) => (path) => (target, name) => {
  if (!Array.isArray(target.routes)) target.routes = [];
  target.routes.push({ method, path, handler: target[name], name, before: [] });
};
export const Get = route('get');
export const Post = route('post');
export const Controller = (path) => (target) => { target.prototype.path = path; };
export const Auth = (check) => (target, name) => { ${auth} };`,
  'app.ts': `
import express from 'express';
import { Auth, Controller, Get, Post } from './decorators';
const check = (req, res, next) => { if (req.headers.authorization !== process.env.KEY) return res.status(401).end(); next(); };
@Controller('/users')
class Users { @Get('/') list(req, res) { res.json([]); } @Auth(check) @Post('/') add(req, res) { res.json([]); } }
const app = express();
for (const one of [new Users()]) {
  const { path, routes } = Object.getPrototypeOf(one);
  routes.forEach((route) => { app[route.method](path + route.path, ...route.before, route.handler.bind(one)); });
}
app.listen(1);`,
});

describe('Routes that decorators of the project keep on prototypes', () => {
  const routes = ['GET /users none', 'POST /users required'];

  it('are known, with what another decorator adds to them', () => {
    expect(routesOf(onPrototypes('const found = target.routes.find((one) => one.handler === target[name]); if (found) found.before = [check];'))).toEqual(routes);
    expect(routesOf(onPrototypes('target.routes.filter((one) => one.name === name).forEach((one) => one.before.push(check));'))).toEqual(routes);
    expect(routesOf(onPrototypes('target.routes[target.routes.findIndex((one) => one.name === name)].before = [check];'))).toEqual(routes);
  });

  it('are open where it adds that to another', () => {
    expect(routesOf(onPrototypes("const found = target.routes.find((one) => one.name === 'list'); if (found) found.before = [check];"))).toEqual(['GET /users required', 'POST /users none']);
    expect(routesOf(onPrototypes("const found = target.routes.find((one) => one.name === 'others'); if (found) found.before = [check];"))).toEqual(['GET /users none', 'POST /users none']);
  });

  it('run from the last to the first', () => {
    const files = onPrototypes('target.routes.at(-1).before = [check];');
    expect(routesOf(files)).toEqual(routes);
    expect(routesOf({ ...files, 'app.ts': (files['app.ts'] ?? '').replace("@Auth(check) @Post('/')", "@Post('/') @Auth(check)") })).toEqual(['GET /users required', 'POST /users none']);
  });
});
