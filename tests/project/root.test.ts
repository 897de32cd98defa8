import { describe, expect, test } from 'vitest';
import { findRoot, RootFinder } from '../../src/project/root.js';
import { tempFolder, write } from './temp-folder.js';

const backend = '{ "name": "backend" }';

test('a file of a single package belongs to that package', () => {
  const root = tempFolder({ 'backend/package.json': backend });
  expect(findRoot(`${root}/backend/src/orders.ts`, root)).toBe(`${root}/backend`);
});

describe('a package that a workspace lists belongs to the workspace', () => {
  test('listed by package.json', () => {
    const root = tempFolder({ 'package.json': '{ "workspaces": ["services/*"] }', 'services/shop/package.json': backend });
    expect(findRoot(`${root}/services/shop/orders.ts`, root)).toBe(root);
  });

  test('listed by package.json in an object', () => {
    const root = tempFolder({ 'package.json': '{ "workspaces": { "packages": ["./services/*"] } }', 'services/shop/package.json': backend });
    expect(findRoot(`${root}/services/shop/orders.ts`, root)).toBe(root);
  });

  test('listed by pnpm', () => {
    const root = tempFolder({ 'pnpm-workspace.yaml': "packages:\n  - 'services/**' # all\n", 'services/eu/shop/package.json': backend });
    expect(findRoot(`${root}/services/eu/shop/orders.ts`, root)).toBe(root);
  });

  test('listed by lerna', () => {
    const root = tempFolder({ 'lerna.json': '{ "packages": ["services/*"] }', 'services/shop/package.json': backend });
    expect(findRoot(`${root}/services/shop/orders.ts`, root)).toBe(root);
  });

  test('Nx and Rush hold everything below them', () => {
    const nx = tempFolder({ 'nx.json': '{}', 'apps/shop/package.json': backend });
    const rush = tempFolder({ 'rush.json': '{}', 'apps/shop/package.json': backend });
    expect([findRoot(`${nx}/apps/shop/a.ts`, nx), findRoot(`${rush}/apps/shop/a.ts`, rush)]).toEqual([nx, rush]);
  });
});

describe('a package that the workspace does not list stands alone', () => {
  test('beside the listed folders', () => {
    const root = tempFolder({ 'package.json': '{ "workspaces": ["services/*"] }', 'tools/seed/package.json': backend });
    expect(findRoot(`${root}/tools/seed/run.ts`, root)).toBe(`${root}/tools/seed`);
  });

  test('excluded by pnpm', () => {
    const root = tempFolder({ 'pnpm-workspace.yaml': 'packages: ["services/*", "!services/old"]', 'services/old/package.json': backend });
    expect(findRoot(`${root}/services/old/a.ts`, root)).toBe(`${root}/services/old`);
  });

  test('under a pnpm-workspace.yaml that only holds settings', () => {
    const root = tempFolder({ 'pnpm-workspace.yaml': 'minimumReleaseAge: 1440\n', 'backend/package.json': backend });
    expect(findRoot(`${root}/backend/a.ts`, root)).toBe(`${root}/backend`);
  });
});

test('the turbo.json of one package is not the workspace', () => {
  const root = tempFolder({
    'package.json': '{ "name": "all", "workspaces": ["services/*"] }',
    'turbo.json': '{}',
    'services/shop/package.json': backend,
    'services/shop/turbo.json': '{ "extends": ["//"] }',
  });
  expect(findRoot(`${root}/services/shop/a.ts`, root)).toBe(root);
});

test('a package.json that only names a module type begins no package', () => {
  const root = tempFolder({ 'backend/package.json': backend, 'backend/src/legacy/package.json': '{ "type": "commonjs" }' });
  expect(findRoot(`${root}/backend/src/legacy/orders.js`, root)).toBe(`${root}/backend`);
});

test('a broken package.json still begins a package', () => {
  const root = tempFolder({ 'package.json': backend, 'backend/package.json': '{ "name": ' });
  expect(findRoot(`${root}/backend/orders.ts`, root)).toBe(`${root}/backend`);
});

test('a package above the repository is none of our business', () => {
  const outer = tempFolder({ 'package.json': backend });
  write(`${outer}/repository/.git/HEAD`, '');
  expect(findRoot(`${outer}/repository/src/a.ts`, `${outer}/repository`)).toBe(`${outer}/repository`);
});

describe('without any package', () => {
  test('the working directory is the root when it holds the file', () => {
    const root = tempFolder({});
    expect(findRoot(`${root}/src/a.ts`, root)).toBe(root);
  });

  test('the folder of the file is the root when it does not', () => {
    const root = tempFolder({});
    expect(findRoot(`${root}/src/a.ts`, `${root}/elsewhere`)).toBe(`${root}/src`);
  });

  test('a whole disk is never a project', () => {
    const root = tempFolder({});
    expect(findRoot(`${root}/src/a.ts`, '/')).toBe(`${root}/src`);
    expect(findRoot('/a.ts', '/')).toBe('/a.ts');

  });
});

test('a root is remembered until it is forgotten', () => {
  const root = tempFolder({ 'package.json': backend });
  const finder = new RootFinder();
  const before = finder.find(`${root}/shop/a.ts`, root);
  write(`${root}/shop/package.json`, backend);
  const kept = finder.find(`${root}/shop/a.ts`, root);
  finder.forget();
  expect([before, kept, finder.find(`${root}/shop/a.ts`, root)]).toEqual([root, root, `${root}/shop`]);
});
