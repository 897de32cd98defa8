import { expect, test } from 'vitest';
import { Packages } from '../../src/project/packages.js';
import { tempFolder, write } from './temp-folder.js';

function version(files: Readonly<Record<string, string>>, file: string, name: string): string | undefined {
  const root = tempFolder(files);
  return new Packages(root).version(`${root}/${file}`, name);
}

test('the nearest declaration counts', () => {
  const files = {
    'package.json': '{ "dependencies": { "express": "^4.19.0", "helmet": "^7" } }',
    'services/shop/package.json': '{ "dependencies": { "express": "^5.1.0" } }',
  };
  expect(version(files, 'services/shop/src/orders.ts', 'express')).toBe('^5.1.0');
  expect(version(files, 'services/shop/src/orders.ts', 'helmet')).toBe('^7');
  expect(version(files, 'services/shop/src/orders.ts', 'koa')).toBeUndefined();
});

test('development, peer and optional dependencies count too', () => {
  const files = { 'package.json': '{ "devDependencies": { "a": "1" }, "peerDependencies": { "b": "2" }, "optionalDependencies": { "c": "3" } }' };
  expect([version(files, 'x.ts', 'a'), version(files, 'x.ts', 'b'), version(files, 'x.ts', 'c')]).toEqual(['1', '2', '3']);
});

test('a broken package.json says nothing, the one above still does', () => {
  const files = { 'package.json': '{ "dependencies": { "express": "^5.1.0" } }', 'shop/package.json': '{ "dependencies": { "express": ' };
  expect(version(files, 'shop/orders.ts', 'express')).toBe('^5.1.0');
});

test('a package.json of the wrong shape says nothing', () => {
  expect(version({ 'package.json': '[]' }, 'x.ts', 'express')).toBeUndefined();
  expect(version({ 'package.json': '{ "dependencies": ["express"] }' }, 'x.ts', 'express')).toBeUndefined();
  expect(version({ 'package.json': '{ "dependencies": { "express": 5 } }' }, 'x.ts', 'express')).toBeUndefined();
});

test('what every object inherits is no dependency', () => {
  expect(version({ 'package.json': '{ "dependencies": {} }' }, 'x.ts', 'constructor')).toBeUndefined();
});

test('a catalog of pnpm is looked up', () => {
  const files = {
    'pnpm-workspace.yaml': "packages:\n  - 'a/*'\ncatalog:\n  express: ^5.1.0\ncatalogs:\n  old:\n    express: ^4.19.0\n    '@nestjs/core': ^10\n",
    'package.json': '{ "dependencies": { "express": "catalog:" } }',
    'a/shop/package.json': '{ "dependencies": { "express": "catalog:old", "@nestjs/core": "catalog:old" } }',
  };
  expect(version(files, 'x.ts', 'express')).toBe('^5.1.0');
  expect(version(files, 'a/shop/x.ts', 'express')).toBe('^4.19.0');
  expect(version(files, 'a/shop/x.ts', '@nestjs/core')).toBe('^10');
});

test('protocols are taken off', () => {
  const files = { 'package.json': '{ "dependencies": { "express": "npm:express@^5.0.0", "@a/b": "npm:@c/d@~2", "e": "workspace:^1.0.0", "f": "catalog:none" } }' };
  expect([version(files, 'x.ts', 'express'), version(files, 'x.ts', '@a/b'), version(files, 'x.ts', 'e'), version(files, 'x.ts', 'f')]).toEqual(['^5.0.0', '~2', '^1.0.0', undefined]);
});

test('a manifest is read once', () => {
  const root = tempFolder({ 'package.json': '{ "dependencies": { "express": "^4" } }' });
  const packages = new Packages(root);
  packages.version(`${root}/x.ts`, 'express');
  write(`${root}/package.json`, '{ "dependencies": { "express": "^5" } }');
  expect([packages.version(`${root}/x.ts`, 'express'), new Packages(root).version(`${root}/x.ts`, 'express')]).toEqual(['^4', '^5']);
});
