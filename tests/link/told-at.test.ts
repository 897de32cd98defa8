import { describe, expect, it } from 'vitest';
import { modelOf, type Files } from './project.js';

/** Where each route is told to stand. */
function placesOf(files: Files): readonly string[] {
  const model = modelOf(files);
  return model.endpoints.map(({ method, path, span }) => `${method} ${path} ${model.place(span)}`);
}

const started = (code: string): string => `import express from 'express';\nconst app = express();\n${code}\napp.listen(1);`;

describe('A route that is registered by a call of many', () => {
  it('stands where the nearest call is that tells it apart', () => {
    const route = 'const route = (path, handler) => app.get(path, handler);\nconst both = (path) => { route(path, (req, res) => res.json([])); };';
    expect(placesOf({ 'app.js': started(`${route}\nroute('/a', (req, res) => res.json([]));\nboth('/b');\nboth('/c');`) })).toEqual(['GET /a app.js:5', 'GET /b app.js:6', 'GET /c app.js:7']);
  });

  it('stands there in another file', () => {
    const files = {
      'routes.js': 'export const setup = (router, verb, path, handler) => router[verb](path, (req, res, next) => handler(req, res).catch(next));',
      'app.js': started("import { setup } from './routes.js';\nsetup(app, 'get', '/a', async (req, res) => { res.json([]); });\nsetup(app, 'post', '/a', async (req, res) => { res.json([]); });"),
    };
    expect(placesOf(files)).toEqual(['GET /a app.js:4', 'POST /a app.js:5']);
  });

  it('stands where its handler does, where a loop makes them all', () => {
    expect(placesOf({ 'app.js': started("const table = {\n'/a': (req, res) => res.json([]),\n'/b': (req, res) => res.json([]),\n};\nfor (const [path, handler] of Object.entries(table)) app.get(path, handler);") })).toEqual(['GET /a app.js:4', 'GET /b app.js:5']);
    expect(placesOf({ 'app.js': started("const list = (req, res) => res.json([]);\nfor (const path of ['/a', '/b'])\n  app.get(path, list);") })).toEqual(['GET /a app.js:5', 'GET /b app.js:5']);
  });

  it('stands where it is registered, whatever its router is mounted under', () => {
    const files = {
      'users.js': "import { Router } from 'express';\nexport function users() {\n  const router = Router();\n  router.get('/a', (req, res) => res.json([]));\n  router.get('/b', (req, res) => res.json([]));\n  return router;\n}",
      'app.js': started("import { users } from './users.js';\napp.use('/v1', users());\napp.use('/v2', users());"),
    };
    expect(placesOf(files)).toEqual(['GET /v1/a users.js:4', 'GET /v1/b users.js:5', 'GET /v2/a users.js:4', 'GET /v2/b users.js:5']);
  });

  it('stands where it is registered, where that is its own', () => {
    expect(placesOf({ 'app.js': started("app.get(['/a', '/b'], (req, res) => res.json([]));\nfunction setup() {\n  app.get('/c', (req, res) => res.json([]));\n}\nsetup();") })).toEqual(['GET /a app.js:3', 'GET /b app.js:3', 'GET /c app.js:5']);
  });
});

describe('A check is called as the code calls it', () => {
  /** The name of the check of the one route. */
  const nameOf = (files: Files): string | undefined => modelOf(files).endpoints[0]?.auth.by[0]?.name;
  const check = "async (req, res, next) => { if (req.headers.authorization !== process.env.KEY) throw new Error('who?'); next(); }";
  const wrap = 'const asyncHandler = (run) => (req, res, next) => Promise.resolve(run(req, res, next)).catch(next);';
  const app = (before: string, element: string): string => started(`${wrap}\n${before}\napp.get('/a', ${element}, (req, res) => { res.json([]); });`);

  it('by the function that makes it', () => {
    expect(nameOf({ 'app.js': app(`function requireUser(scope) { return asyncHandler(${check}); }`, "requireUser('read')") })).toBe('requireUser()');
    expect(nameOf({ 'app.js': app("import requireUser from './auth.js';", 'requireUser()'), 'auth.js': `${wrap}\nmodule.exports = function () { return asyncHandler(${check}); };` })).toBe('auth()');
    expect(nameOf({ 'app.js': app("import requireUser from './auth.js';", 'requireUser()'), 'auth.js': `module.exports = function () { return ${check}; };` })).toBe('auth()');
  });

  it('by its own name, or by what is around it', () => {
    expect(nameOf({ 'app.js': app(`const known = ${check};`, 'asyncHandler(known)') })).toBe('known');
    expect(nameOf({ 'app.js': app('', `asyncHandler(${check})`) })).toBe('asyncHandler()');
  });
});

describe('What takes the parts of a request together', () => {
  const sources = (path: string, options: string, of = 'sort'): readonly string[] => {
    const code = started(`import knex from 'knex';\nconst db = knex({ client: 'pg' });\napp.get('${path}', async (req, res) => { const options = {}; Object.assign(options, ${options}); res.json(await db('a').orderByRaw(options.${of})); });`);
    return modelOf({ 'app.js': code }).parts.flows.filter(({ risk }) => risk === 'sql').map(({ source }) => source.id);
  };

  it('reads from the path what a route names there', () => {
    expect(sources('/a/:sort', 'req.params, req.query')).toContain('params.sort');
    expect(sources('/a/:id', 'req.params, req.query')).toEqual(['query.sort']);
    expect(sources('/a/:id', 'req.params')).toEqual(['params.sort']);
  });
});
