import { mkdirSync, symlinkSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Resolution } from '../../src/facts/index.js';
import { discover } from '../../src/project/discover.js';
import { IgnoreFiles } from '../../src/project/ignore-files.js';
import { Packages } from '../../src/project/packages.js';
import { Resolver } from '../../src/project/resolve.js';
import { Snapshot } from '../../src/project/snapshot.js';
import { tempFolder, write } from './temp-folder.js';

/** Resolves as a project would; files in the answer are relative to the root. */
function resolver(root: string): (from: string, request: string) => Resolution {
  const { sources, configs } = discover(root, new IgnoreFiles(root));
  const files = new Set(sources.map(({ file }) => file));
  const manifests = configs.map(({ file }) => file).filter((file) => file.endsWith('/package.json'));
  const made = new Resolver({ root, manifests, packages: new Packages(root), isSource: (file) => files.has(file) });
  return (from, request) => {
    const answer = made.resolve(`${root}/${from}`, request);
    return answer.kind === 'file' ? { kind: 'file', file: answer.file.replace(`${root}/`, '') } : answer;
  };
}

function resolveIn(files: Readonly<Record<string, string>>, from: string, request: string): Resolution {
  return resolver(tempFolder(files))(from, request);
}

function file(path: string): Resolution {
  return { kind: 'file', file: path };
}

describe('relative requests', () => {
  test('with and without extension', () => {
    const resolve = resolver(tempFolder({ 'src/app.ts': '', 'src/orders.ts': '', 'src/view.tsx': '', 'src/data.json': '{}' }));
    expect(resolve('src/app.ts', './orders')).toEqual(file('src/orders.ts'));
    expect(resolve('src/app.ts', './orders.ts')).toEqual(file('src/orders.ts'));
    expect(resolve('src/app.ts', './orders.js')).toEqual(file('src/orders.ts'));
    expect(resolve('src/app.ts', './view.js')).toEqual(file('src/view.tsx'));
    expect(resolve('src/app.ts', './view.jsx')).toEqual(file('src/view.tsx'));
    expect(resolve('src/app.ts', './data.json')).toEqual(file('src/data.json'));
  });

  test('the module dialects', () => {
    const resolve = resolver(tempFolder({ 'a.mts': '', 'b.cts': '', 'c.mjs': '', 'd.cjs': '' }));
    expect(['./a.mjs', './b.cjs', './c.mjs', './d.cjs', './c', './d'].map((request) => resolve('x.ts', request))).toEqual(
      ['a.mts', 'b.cts', 'c.mjs', 'd.cjs', 'c.mjs', 'd.cjs'].map(file),
    );
  });

  test('folders have an index', () => {
    const resolve = resolver(tempFolder({ 'src/orders/index.ts': '', 'src/orders/read.ts': '', 'src/app.ts': '' }));
    expect(resolve('src/app.ts', './orders')).toEqual(file('src/orders/index.ts'));
    expect(resolve('src/orders/read.ts', '.')).toEqual(file('src/orders/index.ts'));
    expect(resolve('src/orders/read.ts', '..')).toMatchObject({ kind: 'unknown' });
  });

  test('a source beside its compiled file is meant', () => {
    expect(resolveIn({ 'a.ts': '', 'a.js': '', 'x.ts': '' }, 'x.ts', './a.js')).toEqual(file('a.ts'));
  });

  test('what is not there is unknown', () => {
    expect(resolveIn({ 'x.ts': '' }, 'x.ts', './gone')).toEqual({ kind: 'unknown', reason: 'no file at ./gone' });
  });

  test('what is no code is unknown', () => {
    expect(resolveIn({ 'x.ts': '', 'x.css': '' }, 'x.ts', './x.css')).toMatchObject({ kind: 'unknown' });
    expect(resolveIn({ 'x.ts': '' }, 'x.ts', './x.ts?raw')).toMatchObject({ kind: 'unknown' });
  });

  test('a hand-written build folder is taken at its word', () => {
    expect(resolveIn({ 'package.json': '{"name":"a"}', 'build/config.ts': '', 'src/config.ts': '', 'x.ts': '' }, 'x.ts', './build/config')).toEqual(file('build/config.ts'));
  });

  test('an ignored build leads back to its source', () => {
    expect(resolveIn({ 'package.json': '{"name":"a"}', '.gitignore': 'dist', 'dist/config.js': '', 'src/config.ts': '', 'bin.js': '' }, 'bin.js', './dist/config.js')).toEqual(file('src/config.ts'));
  });
});

describe('names', () => {
  test('a builtin with and without prefix', () => {
    const resolve = resolver(tempFolder({}));
    expect([resolve('x.ts', 'fs'), resolve('x.ts', 'node:fs'), resolve('x.ts', 'fs/promises'), resolve('x.ts', 'node:sqlite')]).toEqual([
      { kind: 'builtin', name: 'fs' },
      { kind: 'builtin', name: 'fs' },
      { kind: 'builtin', name: 'fs/promises' },
      { kind: 'builtin', name: 'sqlite' },
    ]);
  });

  test('a package nobody has installed', () => {
    const resolve = resolver(tempFolder({}));
    expect(resolve('x.ts', 'express')).toEqual({ kind: 'package', name: 'express', subpath: '' });
    expect(resolve('x.ts', '@scope/name/sub/path')).toEqual({ kind: 'package', name: '@scope/name', subpath: 'sub/path' });
  });

  test('a package that is installed', () => {
    const files = { 'node_modules/pg/package.json': '{ "name": "pg", "main": "lib/index.js" }', 'node_modules/pg/lib/index.js': '' };
    expect(resolveIn(files, 'x.ts', 'pg')).toEqual({ kind: 'package', name: 'pg', subpath: '' });
    expect(resolveIn(files, 'x.ts', 'pg/lib/index.js')).toEqual({ kind: 'package', name: 'pg', subpath: 'lib/index.js' });
  });

  test('what no disk can answer is unknown', () => {
    const resolve = resolver(tempFolder({}));
    const requests = ['', 'a\0b', 'https://deno.land/x.ts', 'bun:sqlite', 'data:text/javascript,1', '#nothing', '@'];
    expect(requests.map((request) => resolve('x.ts', request).kind)).toEqual(['unknown', 'unknown', 'unknown', 'unknown', 'unknown', 'unknown', 'package']);
  });
});

describe('tsconfig', () => {
  test('paths', () => {
    const files = { 'tsconfig.json': '{ "compilerOptions": { "paths": { "@/*": ["./src/*"], "db": ["./src/database.ts"] } } }', 'src/orders.ts': '', 'src/database.ts': '', 'x.ts': '' };
    expect(resolveIn(files, 'x.ts', '@/orders')).toEqual(file('src/orders.ts'));
    expect(resolveIn(files, 'x.ts', '@/orders.js')).toEqual(file('src/orders.ts'));
    expect(resolveIn(files, 'x.ts', 'db')).toEqual(file('src/database.ts'));
    expect(resolveIn(files, 'x.ts', '@/gone')).toEqual({ kind: 'package', name: '@', subpath: 'gone' });
  });

  test('no paths: the same request is a package', () => {
    expect(resolveIn({ 'tsconfig.json': '{}', 'src/database.ts': '', 'x.ts': '' }, 'x.ts', 'db')).toEqual({ kind: 'package', name: 'db', subpath: '' });
  });

  test('baseUrl', () => {
    expect(resolveIn({ 'tsconfig.json': '{ "compilerOptions": { "baseUrl": "./src" } }', 'src/orders/read.ts': '', 'x.ts': '' }, 'x.ts', 'orders/read')).toEqual(file('src/orders/read.ts'));
  });

  test('paths that are inherited, with comments and trailing commas', () => {
    const files = {
      'tsconfig.base.json': '{ /* all */ "compilerOptions": { "paths": { "@shop/*": ["./libs/*/src"], }, }, } // end',
      'apps/api/tsconfig.json': '{ "extends": "../../tsconfig.base.json" }',
      'libs/auth/src/index.ts': '',
      'apps/api/x.ts': '',
    };
    expect(resolveIn(files, 'apps/api/x.ts', '@shop/auth')).toEqual(file('libs/auth/src/index.ts'));
  });

  test('paths of a referenced configuration', () => {
    const files = {
      'tsconfig.json': '{ "files": [], "references": [{ "path": "./tsconfig.app.json" }] }',
      'tsconfig.app.json': '{ "compilerOptions": { "composite": true, "paths": { "@/*": ["./src/*"] } }, "include": ["src"] }',
      'src/orders.ts': '',
      'src/app.ts': '',
    };
    expect(resolveIn(files, 'src/app.ts', '@/orders')).toEqual(file('src/orders.ts'));
  });

  test('each package has its own', () => {
    const resolve = resolver(tempFolder({
      'a/tsconfig.json': '{ "compilerOptions": { "paths": { "@/*": ["./src/*"] } } }',
      'b/tsconfig.json': '{ "compilerOptions": { "paths": { "@/*": ["./lib/*"] } } }',
      'a/src/x.ts': '', 'b/lib/x.ts': '',
    }));
    expect([resolve('a/src/m.ts', '@/x'), resolve('b/lib/m.ts', '@/x')]).toEqual([file('a/src/x.ts'), file('b/lib/x.ts')]);
  });

  test('jsconfig.json of a JavaScript project', () => {
    expect(resolveIn({ 'jsconfig.json': '{ "compilerOptions": { "paths": { "~/*": ["./*"] } } }', 'lib/a.js': '', 'x.js': '' }, 'x.js', '~/lib/a')).toEqual(file('lib/a.js'));
  });

  test('paths that lead out of the project lead to the file', () => {
    const outer = tempFolder({ 'shared/src/auth.ts': '', 'backend/package.json': '{"name":"b"}', 'backend/tsconfig.json': '{ "compilerOptions": { "paths": { "@shared/*": ["../shared/src/*"] } } }', 'backend/x.ts': '' });
    expect(resolver(`${outer}/backend`)('x.ts', '@shared/auth')).toEqual(file(`${outer}/shared/src/auth.ts`));
  });
});

describe('a tsconfig that cannot be used breaks nothing else', () => {
  test('broken JSON', () => {
    const resolve = resolver(tempFolder({ 'tsconfig.json': '{ "compilerOptions": ', 'orders.ts': '', 'x.ts': '' }));
    expect([resolve('x.ts', './orders'), resolve('x.ts', 'express')]).toEqual([file('orders.ts'), { kind: 'package', name: 'express', subpath: '' }]);
  });

  test('extends itself in a circle: its paths still count', () => {
    const resolve = resolver(tempFolder({
      'tsconfig.json': '{ "extends": "./other.json", "compilerOptions": { "paths": { "@/*": ["./src/*"] } } }',
      'other.json': '{ "extends": "./tsconfig.json" }',
      'src/orders.ts': '', 'x.ts': '',
    }));
    expect([resolve('x.ts', './src/orders'), resolve('x.ts', '@/orders')]).toEqual([file('src/orders.ts'), file('src/orders.ts')]);
  });

  test('extends a package nobody has installed: its own paths still count', () => {
    const files = { 'tsconfig.json': '{ "extends": "@tsconfig/node22/tsconfig.json", "compilerOptions": { "paths": { "@/*": ["./src/*"] } } }', 'src/orders.ts': '', 'x.ts': '' };
    expect(resolveIn(files, 'x.ts', '@/orders')).toEqual(file('src/orders.ts'));
  });

  test('extends a package of the workspace', () => {
    const files = {
      'package.json': '{ "workspaces": ["*"] }',
      'config/package.json': '{ "name": "@shop/config" }',
      'config/node.json': '{ "compilerOptions": { "paths": { "~/*": ["${configDir}/src/*"] } } }',
      'api/tsconfig.json': '{ "extends": "@shop/config/node.json" }',
      'api/src/orders.ts': '', 'api/x.ts': '',
    };
    expect(resolveIn(files, 'api/x.ts', '~/orders')).toEqual(file('api/src/orders.ts'));
  });

  test('paths of the wrong shape', () => {
    expect(resolveIn({ 'tsconfig.json': '{ "compilerOptions": { "paths": { "@/*": "./src/*" }, "baseUrl": 5 } }', 'orders.ts': '', 'x.ts': '' }, 'x.ts', './orders')).toEqual(file('orders.ts'));
  });
});

describe('a package of the workspace leads to its source, with nothing installed', () => {
  const api = { 'api/package.json': '{ "name": "api", "dependencies": { "@shop/auth": "workspace:*" } }', 'api/x.ts': '' };

  test('main in dist, source in src', () => {
    expect(resolveIn({ ...api, 'auth/package.json': '{ "name": "@shop/auth", "main": "./dist/guard.js" }', 'auth/src/guard.ts': '' }, 'api/x.ts', '@shop/auth')).toEqual(file('auth/src/guard.ts'));
  });

  test('exports with conditions, one of them the source', () => {
    const manifest = '{ "name": "@shop/auth", "exports": { ".": { "types": "./dist/a.d.ts", "development": "./code/entry.ts", "default": "./dist/a.js" } } }';
    expect(resolveIn({ ...api, 'auth/package.json': manifest, 'auth/code/entry.ts': '' }, 'api/x.ts', '@shop/auth')).toEqual(file('auth/code/entry.ts'));
  });

  test('exports with a subpath', () => {
    const manifest = '{ "name": "@shop/auth", "exports": { ".": "./dist/index.js", "./roles": { "import": "./dist/esm/role-list.mjs" } } }';
    expect(resolveIn({ ...api, 'auth/package.json': manifest, 'auth/src/role-list.mts': '' }, 'api/x.ts', '@shop/auth/roles')).toEqual(file('auth/src/role-list.mts'));
  });

  test('exports with a pattern', () => {
    const manifest = '{ "name": "@shop/auth", "exports": { "./*": "./lib/*.js", "./deep/*": "./lib/far/*.js" } }';
    expect(resolveIn({ ...api, 'auth/package.json': manifest, 'auth/src/far/role.ts': '' }, 'api/x.ts', '@shop/auth/deep/role')).toEqual(file('auth/src/far/role.ts'));
  });

  test('a subpath that the manifest does not name', () => {
    expect(resolveIn({ ...api, 'auth/package.json': '{ "name": "@shop/auth" }', 'auth/src/roles.ts': '' }, 'api/x.ts', '@shop/auth/roles')).toEqual(file('auth/src/roles.ts'));
    expect(resolveIn({ ...api, 'auth/package.json': '{ "name": "@shop/auth" }', 'auth/src/roles.ts': '' }, 'api/x.ts', '@shop/auth/dist/roles')).toEqual(file('auth/src/roles.ts'));
  });

  test('no word of a main file', () => {
    expect(resolveIn({ ...api, 'auth/package.json': '{ "name": "@shop/auth" }', 'auth/index.js': '' }, 'api/x.ts', '@shop/auth')).toEqual(file('auth/index.js'));
  });

  test('a package without any source stays a package', () => {
    expect(resolveIn({ ...api, 'auth/package.json': '{ "name": "@shop/auth" }' }, 'api/x.ts', '@shop/auth')).toEqual({ kind: 'package', name: '@shop/auth', subpath: '' });
  });

  test('linked into node_modules and built', () => {
    const root = tempFolder({ ...api, '.gitignore': 'dist\nnode_modules\n', 'auth/package.json': '{ "name": "@shop/auth", "main": "./dist/guard.js" }', 'auth/dist/guard.js': '', 'auth/src/guard.ts': '' });
    mkdirSync(`${root}/api/node_modules/@shop`, { recursive: true });
    symlinkSync(`${root}/auth`, `${root}/api/node_modules/@shop/auth`);
    expect(resolver(root)('api/x.ts', '@shop/auth')).toEqual(file('auth/src/guard.ts'));
  });

  test('linked into node_modules, and the build is committed', () => {
    const root = tempFolder({ ...api, 'auth/package.json': '{ "name": "@shop/auth", "main": "./dist/guard.js" }', 'auth/dist/guard.js': '', 'auth/src/guard.ts': '' });
    mkdirSync(`${root}/api/node_modules/@shop`, { recursive: true });
    symlinkSync(`${root}/auth`, `${root}/api/node_modules/@shop/auth`);
    expect(resolver(root)('api/x.ts', '@shop/auth')).toEqual(file('auth/src/guard.ts'));
  });

  test('linked into node_modules, and the build has a package.json of its own', () => {
    const root = tempFolder({
      ...api, '.gitignore': 'dist\nnode_modules\n', 'auth/package.json': '{ "name": "@shop/auth", "main": "./dist/commonjs/guard.js" }',
      'auth/dist/commonjs/package.json': '{ "type": "commonjs" }', 'auth/dist/commonjs/guard.js': '', 'auth/src/guard.ts': '',
    });
    mkdirSync(`${root}/api/node_modules/@shop`, { recursive: true });
    symlinkSync(`${root}/auth`, `${root}/api/node_modules/@shop/auth`);
    expect(resolver(root)('api/x.ts', '@shop/auth')).toEqual(file('auth/src/guard.ts'));
  });

  test('a package may name itself', () => {
    expect(resolveIn({ 'package.json': '{ "name": "shop", "exports": { "./roles": "./dist/roles.js" } }', 'src/roles.ts': '', 'src/x.ts': '' }, 'src/x.ts', 'shop/roles')).toEqual(file('src/roles.ts'));
  });
});

test('an alias to a build leads to the source', () => {
  const files = { 'package.json': '{ "name": "a" }', '.gitignore': 'dist', 'tsconfig.json': '{ "compilerOptions": { "paths": { "@db": ["./dist/db.d.ts"] } } }', 'dist/db.d.ts': '', 'src/db.ts': '' };
  expect(resolveIn(files, 'x.ts', '@db')).toEqual(file('src/db.ts'));
});

describe('a folder that carries the name of a published package', () => {
  const example = { 'examples/express/package.json': '{ "name": "express", "version": "1.0.0" }', 'examples/express/index.js': '', 'api/x.ts': '' };

  test('is not meant by a range for the registry', () => {
    expect(resolveIn({ ...example, 'api/package.json': '{ "dependencies": { "express": "^5.1.0" } }' }, 'api/x.ts', 'express')).toEqual({ kind: 'package', name: 'express', subpath: '' });
  });

  test('is meant where its version fits the range', () => {
    expect(resolveIn({ ...example, 'api/package.json': '{ "dependencies": { "express": "^1.0.0" } }' }, 'api/x.ts', 'express')).toEqual(file('examples/express/index.js'));
  });

  test('of two with one name the nearer is meant', () => {
    const files = { 'a/auth/package.json': '{ "name": "auth" }', 'a/auth/index.ts': '', 'a/x.ts': '', 'b/auth/package.json': '{ "name": "auth" }', 'b/auth/index.ts': '', 'b/x.ts': '' };
    const resolve = resolver(tempFolder(files));
    expect([resolve('a/x.ts', 'auth'), resolve('b/x.ts', 'auth')]).toEqual([file('a/auth/index.ts'), file('b/auth/index.ts')]);
  });
});

describe('imports of the own package', () => {
  test('to a file', () => {
    expect(resolveIn({ 'package.json': '{ "name": "a", "imports": { "#db": "./src/database.ts" } }', 'src/database.ts': '' }, 'src/x.ts', '#db')).toEqual(file('src/database.ts'));
  });

  test('to a build that is not there', () => {
    expect(resolveIn({ 'package.json': '{ "name": "a", "imports": { "#app/*": { "types": "./dist/*.d.ts", "default": "./dist/*.js" } } }', 'src/orders/read.ts': '' }, 'src/x.ts', '#app/orders/read')).toEqual(file('src/orders/read.ts'));
  });

  test('to a package', () => {
    expect(resolveIn({ 'package.json': '{ "name": "a", "imports": { "#db": "pg" } }' }, 'x.ts', '#db')).toEqual({ kind: 'package', name: 'pg', subpath: '' });
  });

  test('an alias of a tsconfig may look the same', () => {
    expect(resolveIn({ 'tsconfig.json': '{ "compilerOptions": { "paths": { "#/*": ["./src/*"] } } }', 'src/orders.ts': '' }, 'x.ts', '#/orders')).toEqual(file('src/orders.ts'));
  });
});

test('a project that was reached through a symbolic link keeps its own paths', () => {
  const outer = tempFolder({ 'real/orders.ts': '', 'real/x.ts': '' });
  symlinkSync(`${outer}/real`, `${outer}/linked`);
  expect(resolver(`${outer}/linked`)('x.ts', './orders')).toEqual(file('orders.ts'));
});

test('answers are remembered', () => {
  const root = tempFolder({ 'x.ts': '' });
  const resolve = resolver(root);
  const before = resolve('x.ts', './later');
  write(`${root}/later.ts`, '');
  expect([resolve('x.ts', './later'), resolver(root)('x.ts', './later')]).toEqual([before, file('later.ts')]);
});

test('a path from the folder of the package, where nobody declares a package of that name', () => {
  const resolve = resolver(tempFolder({ 'package.json': '{"dependencies":{"lodash":"4"}}', '_helpers/role.js': '', 'lodash/get.js': '', 'settings.js': '', 'users/service.js': '' }));
  expect(resolve('users/service.js', '_helpers/role')).toEqual(file('_helpers/role.js'));
  expect(resolve('users/service.js', 'settings.js')).toEqual(file('settings.js'));
  expect(resolve('users/service.js', 'lodash/get')).toEqual({ kind: 'package', name: 'lodash', subpath: 'get' });
  expect(resolve('users/service.js', '_helpers/none')).toEqual({ kind: 'package', name: '_helpers', subpath: 'none' });
});

test('aliases in the manifest, and marks for the root that no package can be called', () => {
  const resolve = resolver(tempFolder({ 'package.json': '{"_moduleAliases":{"@config":"./config","@models":"src/models","@models/old":"./old"}}', 'config/index.js': '', 'src/models/user.js': '', 'old/user.js': '', 'src/core/routes.js': '', 'lib/log.js': '', 'app.js': '' }));
  expect(resolve('app.js', '@config')).toEqual(file('config/index.js'));
  expect(resolve('app.js', '@models/user')).toEqual(file('src/models/user.js'));
  expect(resolve('app.js', '@models/old/user')).toEqual(file('old/user.js'));
  expect(resolve('app.js', '~/core/routes')).toEqual(file('src/core/routes.js'));
  expect(resolve('app.js', '@/lib/log')).toEqual(file('lib/log.js'));
  expect(resolve('app.js', '@models')).toEqual({ kind: 'package', name: '@models', subpath: '' });
  expect(resolve('app.js', '~/core/none')).toEqual({ kind: 'package', name: '~', subpath: 'core/none' });
  expect(resolve('app.js', '@other')).toEqual({ kind: 'package', name: '@other', subpath: '' });
});

describe('code that is made before the program runs', () => {
  const schema = 'generator client {\n  provider = "prisma-client"\n  output   = "../src/generated/prisma"\n}\n';
  const made = (schemaText: string, from: string, request: string, others: Readonly<Record<string, string>> = {}): Resolution => {
    const root = tempFolder({ 'package.json': '{ "name": "shop", "imports": { "#made/*": "./src/generated/*" } }', 'prisma/schema.prisma': schemaText, 'src/db.ts': '', ...others });
    const snapshot = new Snapshot(root, () => 0);
    snapshot.refresh();
    return snapshot.resolve(`${root}/${from}`, request);
  };
  const client: Resolution = { kind: 'package', name: '@prisma/client', subpath: '' };

  test.each([
    ['a relative path', './generated/prisma/client.js'],
    ['the folder itself', './generated/prisma'],
    ['a path of the package', '#made/prisma/client.js'],
  ])('the client that a Prisma schema names, by %s', (_name, request) => {
    expect(made(schema, 'src/db.ts', request)).toEqual(client);
  });

  test('another folder, another generator, and files that are there', () => {
    expect(made(schema, 'src/db.ts', './generated/other.js').kind).toBe('unknown');
    expect(made(schema.replace('prisma-client', 'prisma-markdown'), 'src/db.ts', './generated/prisma/client.js').kind).toBe('unknown');
    expect(made(schema, 'src/db.ts', './generated/prisma/client.js', { 'src/generated/prisma/client.ts': '' }).kind).toBe('file');
  });

  test('by an alias', () => {
    const tsconfig = { 'tsconfig.json': '{ "compilerOptions": { "paths": { "@/*": ["./src/*"] } } }' };
    expect(made(schema, 'src/db.ts', '@/generated/prisma/client', tsconfig)).toEqual(client);
  });
});

test('an application that bears the name of a package it installs means the package', () => {
  const named = (manifest: object) => resolveIn({ 'package.json': JSON.stringify({ name: 'fastify', main: 'server.js', ...manifest }), 'server.js': '' }, 'server.js', 'fastify');
  expect(named({ dependencies: { fastify: '^5.0.0' } })).toMatchObject({ kind: 'package' });
  expect(named({ dependencies: { fastify: '^5.0.0' }, exports: './server.js' })).toEqual(file('server.js'));
  expect(named({})).toEqual(file('server.js'));
});
