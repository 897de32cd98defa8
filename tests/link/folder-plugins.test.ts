import { describe, expect, test } from 'vitest';
import { routesOf, type Files } from './project.js';

const route = (path = '/'): string => `export default async function (app) { app.get('${path}', async () => []); }`;

const hook = `
export default async function (app) {
  app.addHook('onRequest', async (request, reply) => {
    if (!request.headers.authorization) return reply.code(401).send();
  });
}`;

const start = (options = ''): string => `
import { join } from 'node:path';
import autoload from '@fastify/autoload';
import fastify from 'fastify';
const app = fastify();
app.register(autoload, { dir: join(import.meta.dirname, 'routes')${options} });`;

const served = (files: Files): string[] => [...routesOf(files)].sort();

describe('files of a folder as plugins', () => {
  test('folders make prefixes; an index stands for its folder', () => {
    expect(served({
      'src/app.js': start(),
      'src/routes/root.js': route(),
      'src/routes/orders/index.js': route(),
      'src/routes/orders/other.js': route('/left-out'),
      'src/routes/orders/items/list.js': route('/all'),
      'src/elsewhere.js': route('/elsewhere'),
    })).toEqual(['GET / none', 'GET /orders none', 'GET /orders/items/all none']);
  });

  test('a folder that is named beside the module', () => {
    const app = (folder: string): string => `
      import { dirname, filename, join } from 'desm';
      import autoload from '@fastify/autoload';
      import fastify from 'fastify';
      import nodePath from 'node:path';
      const app = fastify();
      app.register(autoload, { dir: ${folder} });`;
    for (const folder of ["join(import.meta.url, 'routes')", "join(import.meta.url, '..', 'src', 'routes')", "nodePath.join(dirname(import.meta.url), 'routes')", "nodePath.join(nodePath.dirname(filename(import.meta.url)), 'routes')"]) {
      expect(served({ 'src/app.js': app(folder), 'src/routes/orders/index.js': route() })).toEqual(['GET /orders none']);
    }
    expect(served({ 'src/app.js': app("join(import.meta.url, 'others')"), 'src/routes/orders/index.js': route() })).toEqual([]);
  });

  test('no prefixes, a common one, parameters, depth', () => {
    const files = { 'src/routes/users/_id/index.js': route(), 'src/routes/pay/__country-__code/index.js': route() };
    expect(served({ ...files, 'src/app.js': start(', dirNameRoutePrefix: false') })).toEqual(['GET / none', 'GET / none']);
    expect(served({ ...files, 'src/app.js': start(", routeParams: true, options: { prefix: '/api/' }") })).toEqual(['GET /api/pay/:country-:code none', 'GET /api/users/:id none']);
    expect(served({ ...files, 'src/app.js': start(', maxDepth: 1') })).toEqual([]);
  });

  test('what a file says of itself', () => {
    expect(served({
      'src/app.js': start(", options: { prefix: '/api' }"),
      'src/routes/a/index.js': `export const autoPrefix = '/own'; ${route()}`,
      'src/routes/b/index.js': `export const prefixOverride = '/alone'; ${route()}`,
      'src/routes/c/index.js': `export const autoload = false; ${route()}`,
      'src/routes/d/index.js': "module.exports = async function (app) { app.get('/', async () => []); };\nmodule.exports.autoPrefix = '/commonjs';",
    })).toEqual(['GET /alone none', 'GET /api/commonjs none', 'GET /api/own none']);
  });

  test('left out by name and by path', () => {
    const files = { 'src/routes/a.js': route('/a'), 'src/routes/a.test.js': route('/test'), 'src/routes/deep/b.js': route('/b') };
    expect(served({ ...files, 'src/app.js': start(', ignorePattern: /test/') })).toEqual(['GET /a none', 'GET /deep/b none']);
    expect(served({ ...files, 'src/app.js': start(", matchFilter: '/deep/'") })).toEqual(['GET /deep/b none']);
    expect(served({ ...files, 'src/app.js': start(", ignoreFilter: (path) => path.endsWith('b.js') || /test/.test(path)") })).toEqual(['GET /a none']);
    expect(served({ ...files, 'src/app.js': start(", matchFilter: (path) => /a\\.js$/.test(path)") })).toEqual(['GET /a none']);
    expect(served({ ...files, 'src/app.js': start(", matchFilter: (path) => wanted(path)") }), 'a function that is not known').toEqual([]);
  });
});

describe('hooks of a folder', () => {
  const files = { 'src/routes/a/autohooks.js': hook, 'src/routes/a/index.js': route(), 'src/routes/a/deep/index.js': route(), 'src/routes/b/index.js': route() };

  test('hold for the folder, below it only with cascade, and only when asked for', () => {
    expect(served({ ...files, 'src/app.js': start(', autoHooks: true, cascadeHooks: true') })).toEqual(['GET /a required', 'GET /a/deep required', 'GET /b none']);
    expect(served({ ...files, 'src/app.js': start(', autoHooks: true') })).toEqual(['GET /a required', 'GET /a/deep none', 'GET /b none']);
    expect(served({ ...files, 'src/app.js': start() })).toEqual(['GET /a none', 'GET /a/deep none', 'GET /b none']);
  });

  test('leave each plugin its own prefix', () => {
    expect(served({ ...files, 'src/routes/a/other.js': route('/o'), 'src/routes/c/autohooks.js': hook, 'src/routes/c/stats.js': route('/s'), 'src/app.js': start(", autoHooks: true, options: { prefix: '/api' }") })).toEqual(['GET /api/a required', 'GET /api/a/deep none', 'GET /api/b none', 'GET /api/c/s required']);
  });

  test('of a plugin that shares the scope hold for all', () => {
    const plugins = { 'src/plugins/auth.js': hook, 'src/routes/a.js': route('/a') };
    const both = (encapsulate: string): string => `${start()} app.register(autoload, { dir: join(import.meta.dirname, 'plugins')${encapsulate} });`;
    expect(served({ ...plugins, 'src/app.js': both(', encapsulate: false') })).toEqual(['GET /a required']);
    expect(served({ ...plugins, 'src/app.js': both('') })).toEqual(['GET /a none']);
  });
});

describe('where the folder is', () => {
  const app = (dir: string, imports = ''): string => `import fastify from 'fastify'; import autoload from '@fastify/autoload'; ${imports} const app = fastify(); app.register(autoload, { dir: ${dir} });`;

  test.each([
    ["fileURLToPath(new URL('./routes', import.meta.url))", "import { fileURLToPath } from 'node:url';"],
    ["path.join(path.dirname(fileURLToPath(import.meta.url)), 'routes')", "import path from 'node:path'; import { fileURLToPath } from 'node:url';"],
    ["`${__dirname}/routes`", ''],
    ["resolve(__dirname, '..', 'src', 'routes')", "import { resolve } from 'path';"],
  ])('%s', (dir, imports) => {
    expect(served({ 'src/app.js': app(dir, imports), 'src/routes/a.js': route('/a') })).toEqual(['GET /a none']);
  });

  test('a folder that is not known leaves the application open', () => {
    expect(served({ 'src/app.js': `${app('process.env.ROUTES')} app.get('/own', async () => []);`, 'src/routes/a.js': route('/a') })).toEqual(['GET /own unknown']);
  });

  test('an application that a command line starts', () => {
    const plugin = `
      const path = require('path');
      const AutoLoad = require('@fastify/autoload');
      module.exports = async function (fastify, opts) {
        fastify.register(AutoLoad, { dir: path.join(__dirname, 'routes'), options: Object.assign({}, opts) });
      };`;
    expect(served({ 'app.js': plugin, 'routes/orders/index.js': route() })).toEqual(['GET /orders none']);
  });

  test('a folder that loads itself ends', () => {
    expect(served({ 'src/routes/app.js': `import autoload from '@fastify/autoload'; import fastify from 'fastify'; export default async function plugin(app) { app.register(autoload, { dir: __dirname }); app.get('/x', async () => 1); } const app = fastify(); app.register(plugin);` }).length).toBeGreaterThan(0);
  });
});
