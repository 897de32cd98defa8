import { describe, expect, test } from 'vitest';
import { modelOf, type Files } from './project.js';

const users = "const router = require('express').Router();\nrouter.get('/:id', (req, res) => res.json({}));\nmodule.exports = router;";
const head = "const express = require('express');\nconst fs = require('fs');\nconst path = require('path');\nconst app = express();\n";

function paths(files: Files): readonly string[] {
  return modelOf(files).endpoints.map(({ method, path }) => `${method} ${path}`).sort();
}

function routes(load: string, files: Files = {}): readonly string[] {
  return paths({ 'app.js': `${head}${load}`, 'routes/users.js': users, 'routes/index.js': 'module.exports = 1;', 'routes/users.test.js': 'module.exports = 2;', ...files });
}

describe('Routes that are loaded by listing a folder', () => {
  const mount = "app.use('/api/' + path.basename(file, '.js'), require(path.join(__dirname, 'routes', file)))";

  test('are mounted where each file says', () => {
    expect(routes(`fs.readdirSync(path.join(__dirname, 'routes')).forEach((file) => { ${mount}; });`)).toEqual(['GET /api/users/:id']);
    expect(routes(`fs.readdirSync(folder()).forEach((file) => { ${mount}; });`)).toEqual(['GET /:id']);
  });

  test('less those that a filter leaves out', () => {
    const load = (test: string): readonly string[] => routes(`fs.readdirSync(__dirname + '/routes').filter((file) => ${test}).forEach((file) => { ${mount}; });`);
    expect(load("file !== 'index.js' && file.slice(-3) === '.js' && file.indexOf('.test') === -1")).toEqual(['GET /api/users/:id']);
    expect(load('/^users\\.js$/.test(file)')).toEqual(['GET /api/users/:id']);
    expect(load("!['users.js'].includes(file)")).toEqual(['GET /:id']);
    expect(load("file.endsWith('.ts')")).toEqual(['GET /:id']);
    expect(load('isRoute(file)')).toEqual(['GET /api/users/:id']);
  });

  test('in a loop, from a callback, from a promise', () => {
    expect(routes(`for (const file of fs.readdirSync('./routes')) { if (!file.startsWith('users')) continue; ${mount}; }`)).toEqual(['GET /api/users/:id']);
    expect(routes(`fs.readdir('routes', (error, files) => files.forEach((file) => { ${mount}; }));`)).toEqual(['GET /api/users/:id']);
    expect(routes(`async function start() { for (const file of await fs.promises.readdir('routes')) { ${mount}; } } start();`)).toEqual(['GET /api/users/:id']);
  });

  test('with what the entries of a folder are', () => {
    const load = (options: string, name: string): readonly string[] => routes(`fs.readdirSync('routes', ${options}).forEach((entry) => { app.use('/v1', require('./routes/' + ${name})); });`);
    expect(load('{ withFileTypes: true }', 'entry.name')).toEqual(['GET /v1/:id']);
    expect(load('{ withFileTypes: false }', 'entry.name')).toEqual(['GET /:id']);
    expect(load('{ recursive: true }', 'entry')).toEqual(['GET /v1/:id']);
  });

  test('of folders in folders', () => {
    const tree = { 'routes/admin/people.js': users };
    const load = (list: string, name: string, isFolder: string): readonly string[] => routes(`
const mount = (folder, prefix) => { for (const entry of ${list}) { const full = path.join(folder, ${name});
  if (${isFolder}) mount(full, prefix + '/' + ${name}); else app.use(prefix + '/' + path.parse(full).name, require(full)); } };
app.use((req, res, next) => next());
mount(path.join(__dirname, 'routes'), '/v1');`, tree);
    const both = ['GET /v1/admin/people/:id', 'GET /v1/users/:id'];
    for (const isFolder of ['entry.isDirectory()', '!entry.isFile()']) expect(load('fs.readdirSync(folder, { withFileTypes: true })', 'entry.name', isFolder)).toEqual(both);
    for (const isFolder of ['fs.statSync(full).isDirectory()', '!fs.lstatSync(full).isFile()']) expect(load('fs.readdirSync(folder)', 'entry', isFolder)).toEqual(both);
    expect(load('fs.readdirSync(folder)', 'entry', '!fs.statSync(full).isDirectory()')).toEqual(['GET /:id', 'GET /:id']);
  });

  test('in modules that the platform loads', () => {
    const files = (to: string): Files => ({
      'src/app.ts': `import express from 'express'; import { readdirSync } from 'node:fs'; import { join } from 'node:path'; import { pathToFileURL } from 'node:url';
        const app = express(); const folder = join(import.meta.dirname, 'routes');
        for (const name of readdirSync(folder)) { const { default: router } = await import(${to}); app.use('/api', router); }`,
      'src/routes/a.ts': "import { Router } from 'express'; const r = Router(); r.get('/a', (req, res) => { res.json(1); }); export default r;",
    });
    for (const url of ['pathToFileURL(join(folder, name))', 'new URL(`./routes/${name}`, import.meta.url)']) {
      for (const way of ['', '.href', '.toString()']) expect(paths(files(url + way))).toEqual(['GET /api/a']);
      expect(paths(files(`${url}.host`))).toEqual(['GET /a']);
    }
    expect(paths(files('`${folder}/${name}`'))).toEqual(['GET /api/a']);
    expect(paths(files('nameOf(name)'))).toEqual(['GET /a']);
  });
});

describe('Routes that are loaded by a pattern', () => {
  const app = "module.exports = (app) => { app.get('/users', (req, res) => res.json([])); };";
  const load = (pattern: string, request = 'path.resolve(file)'): readonly string[] =>
    paths({ 'src/server.js': `const glob = require('glob');\n${head}glob.sync(${pattern}).forEach((file) => require(${request})(app));`, 'src/app/users/users.routes.js': app, 'src/app/users/users.model.js': 'module.exports = () => {};' });

  test('are seen from the folder in which the process is started', () => {
    expect(load("'./app/**/*.routes.js'")).toEqual(['GET /users']);
    expect(load("'src/app/*/*.routes.{js,ts}'")).toEqual(['GET /users']);
    expect(load("'src/app/*/*.rest.js'")).toEqual([]);
    expect(load('pattern()')).toEqual([]);
  });

  test('or from one that is given', () => {
    expect(load("'**/*.routes.js', { cwd: path.join(__dirname, 'app') }", "path.join(__dirname, 'app', file)")).toEqual(['GET /users']);
    expect(load("'**/*.routes.js', { cwd: folder() }", "path.join(__dirname, 'app', file)")).toEqual([]);
    expect(load("path.join(__dirname, 'app/**/*.routes.js')", 'file')).toEqual(['GET /users']);
    expect(load("`${process.cwd()}/src/app/**/*.routes.js`")).toEqual(['GET /users']);
  });

  test('of a form that is not read are not guessed', () => {
    expect(load("'src/app/!(x)/*.routes.js'")).toEqual([]);
    expect(load("'src/app/[z-a]*/*.routes.js'")).toEqual([]);
    expect(load("'src/app/[a-z]*/*.routes.js'")).toEqual(['GET /users']);
  });
});

describe('Models that are loaded by listing a folder', () => {
  test('are known by their names', () => {
    const files = (filter: string): Files => ({
      'models/index.js': `const fs = require('fs'); const path = require('path'); const Sequelize = require('sequelize'); const db = {}; const sequelize = new Sequelize('a', 'b', 'c');
        fs.readdirSync(__dirname).filter((file) => ${filter}).forEach((file) => { const model = require(path.join(__dirname, file))(sequelize, Sequelize.DataTypes); db[model.name] = model; });
        module.exports = db;`,
      'models/user.js': "module.exports = (sequelize, DataTypes) => sequelize.define('User', { email: DataTypes.STRING });",
      'app.js': "const express = require('express'); const app = express(); const { User } = require('./models'); app.get('/users/:id', async (req, res) => res.json(await User.findByPk(req.params.id)));",
    });
    const models = (filter: string): readonly (string | undefined)[] => modelOf(files(filter)).endpoints.flatMap(({ data }) => data.accesses.map((access) => access.model));
    expect(models("file !== path.basename(__filename)")).toEqual(['User']);
    expect(models("file === path.basename(__filename)")).toEqual([]);
  });
});

describe('Routes in files that one call loads', () => {
  const esm = "import { Router } from 'express'; const r = Router(); r.get('/a', (req, res) => { res.json(1); }); export default r;";
  const cjs = "const r = require('express').Router(); r.get('/a', (req, res) => res.json(1)); module.exports = r;";

  test('as a bundler lists them', () => {
    const load = (options: string, value: string): readonly string[] => paths({ 'src/app.ts': `import express from 'express'; const app = express(); const found = import.meta.glob('./routes/*.ts'${options}); for (const name in found) app.use('/api', ${value});`, 'src/routes/a.ts': esm });
    expect(load(', { eager: true }', 'found[name].default')).toEqual(['GET /api/a']);
    expect(load(", { eager: true, import: 'default' }", 'found[name]')).toEqual(['GET /api/a']);
    expect(load('', '(await found[name]()).default')).toEqual(['GET /api/a']);
    expect(load('', 'found[name].default')).toEqual(['GET /a']);
  });

  test('by a function that requires, made in an ES module', () => {
    const load = (made: string): readonly string[] => paths({ 'app.js': `import express from 'express'; import { readdirSync } from 'node:fs'; import { createRequire } from 'node:module'; const require = ${made}; const app = express(); for (const name of readdirSync('./routes')) app.use('/api', require('./routes/' + name));`, 'routes/a.cjs': cjs });
    expect(load('createRequire(import.meta.url)')).toEqual(['GET /api/a']);
    expect(load('makeRequire(import.meta.url)')).toEqual(['GET /a']);
  });

  test('by packages that load folders', () => {
    const load = (code: string): readonly string[] => paths({ 'app.js': `const app = require('express')(); ${code}`, 'routes/a.js': cjs, 'routes/deep/b.js': cjs });
    expect(load("const found = require('require-dir')('./routes'); for (const name in found) app.use('/' + name, found[name]);")).toEqual(['GET /a', 'GET /a/a']);
    expect(load("const found = require('require-dir')('./routes', { recurse: true }); app.use('/x', found.deep.b); app.use('/y', found.a);")).toEqual(['GET /x/a', 'GET /y/a']);
    expect(load("const found = require('require-directory')(module, './routes'); app.use('/x', found.deep.b); app.use('/y', found.a);")).toEqual(['GET /x/a', 'GET /y/a']);
    // Each file is handed to a function, those of folders below as well.
    expect(load("const { Router } = require('express'); require('require-directory')(module, './routes', { visit(one, name) { app.use('/' + name, one); } });")).toEqual(['GET /a/a', 'GET /b/a']);
    expect(load("require('require-directory')(module, `${process.cwd()}/routes`, { visit: mount }); function mount(one) { app.use('/v', one); }")).toEqual(['GET /v/a', 'GET /v/a']);
    expect(load("require('require-directory')(module, './routes', { visit: outside });")).toEqual(['GET /a', 'GET /a']);
    expect(load("const found = require('require-all')({ dirname: __dirname + '/routes' }); app.use('/x', found.deep.b); app.use('/y', found.a);")).toEqual(['GET /x/a', 'GET /y/a']);
  });

  test('by enumerating what a barrel exports', () => {
    const load = (code: string): readonly string[] => paths({ 'app.ts': `import express from 'express'; import * as all from './routes'; const app = express(); ${code}`, 'routes/index.ts': "export { one } from './one'; export * from './two';", 'routes/one.ts': "import { Router } from 'express'; const router = Router(); router.get('/o', (req, res) => { res.end(); }); export const one = { at: '/1', router };", 'routes/two.ts': "import { Router } from 'express'; const router = Router(); router.get('/t', (req, res) => { res.end(); }); export const two = { at: '/2', router };" });
    const expected = ['GET /1/o', 'GET /2/t'];
    expect(load('Object.values(all).forEach(({ at, router }) => app.use(at, router));')).toEqual(expected);
    expect(load('for (const name in all) app.use(all[name].at, all[name].router);')).toEqual(expected);
    expect(load('const table = { ...all }; for (const [, { at, router }] of Object.entries(table)) app.use(at, router);')).toEqual(expected);
    expect(load('outside(all);')).toEqual(['GET /o', 'GET /t']);
  });
});
