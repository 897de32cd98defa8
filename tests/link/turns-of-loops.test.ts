import { describe, expect, it } from 'vitest';
import { modelOf, routesOf, type Files } from './project.js';

const guard = "function requireUser(req, res, next) { if (!known(req.headers.authorization)) return res.status(401).end(); next(); }";
const app = (list: string, loop: string): Files => ({
  'app.ts': `import express from 'express';
import knex from 'knex';
import { known } from './keys.js';
const db = knex({ client: 'pg' });
${guard}
const app = express();
const list = ${list};
${loop}
app.listen(1);`,
});
const list = `[
  { method: 'get', path: '/books', handler: (req) => db('books').select('id') },
  { method: 'get', path: '/names', open: true, handler: (req) => db('names').select('id') },
  { method: 'delete', path: '/books/:id', handler: (req) => db('books').where({ id: req.params.id }).del() },
]`;

/** One line for each route: who may call it, and what it does. */
const seen = (files: Files): string[] => modelOf(files).endpoints.map(({ method, path, auth, data }) => `${method} ${path} ${auth.state}: ${data.accesses.map(({ does, model }) => `${does} ${model ?? ''}`).join()}`);

describe('functions that are made in a turn of a loop', () => {
  const expected = ['GET /books required: list books', 'GET /names none: list names', 'DELETE /books/:id required: delete books'];
  const body = 'const chain = []; if (!one.open) chain.push(requireUser); chain.push(async (req, res, next) => { try { res.json(await one.handler(req)); } catch (error) { next(error); } }); app[one.method](one.path, ...chain);';

  it('hold the variables of that turn at the top level', () => {
    expect(seen(app(list, `for (const one of list) { ${body} }`))).toEqual(expected);
  });

  it('hold them in a function, for each of its calls', () => {
    expect(seen(app(list, `function mount(routes) { for (const one of routes) { ${body} } }\nmount(list);\nmount([{ method: 'put', path: '/books/:id', handler: (req) => db('shelves').where({ id: req.params.id }).update({ full: true }) }]);`))).toEqual([...expected, 'PUT /books/:id required: update shelves']);
  });

  it('hold what the turn has made of it', () => {
    expect(seen(app(list, `for (const one of list) { let run = one.handler; if (one.open) run = (req) => db('open').select('id'); app[one.method](one.path, async (req, res) => { res.json(await run(req)); }); }`))).toEqual(['GET /books none: list books', 'GET /names none: list open', 'DELETE /books/:id none: delete books']);
  });

  it('see what a later turn makes of a variable outside of the loop', () => {
    const files = app(list, `let last; for (const one of list) { last = one; app[one.method](one.path, async (req, res) => { res.json(await last.handler(req)); }); }`);
    expect(seen(files)).toEqual(['GET /books none: delete books', 'GET /names none: delete books', 'DELETE /books/:id none: delete books']);
  });

  it('hold them in loops inside of loops', () => {
    expect(routesOf(app("[{ base: '/a', open: true }, { base: '/b' }]", "for (const one of list) { for (const name of ['x', 'y']) { app.get(`${one.base}/${name}`, (req, res, next) => (one.open ? next() : requireUser(req, res, next)), (req, res) => { res.json(name); }); } }"))).toEqual(['GET /a/x none', 'GET /a/y none', 'GET /b/x required', 'GET /b/y required']);
  });
});
