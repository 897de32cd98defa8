import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Changes } from '../../src/cli/diff.js';
import { folderWith, runIn, shop, writeFiles } from './support.js';

const loosened = { 'src/app.js': shop['src/app.js'].replace("'/orders', requireUser, ", "'/orders', ") };

test('a commit: a check that is gone is loosened, and the run says so', () => {
  const root = repository(shop);
  writeFiles(root, loosened);
  const { code, out, err } = runIn(root, 'inventory', '--diff', 'HEAD');
  expect([code, err]).toEqual([1, '']);
  expect(out).toBe(`Loosened
  GET /orders/:id  src/orders.js:5
    who may call: known callers (requireUser) → anybody

Since HEAD: 1 loosened, 0 added, 0 removed, 0 tightened.
`);
});

test('the reverse is tightened, and fine', () => {
  const root = repository({ ...shop, ...loosened });
  writeFiles(root, shop);
  const { code, out } = runIn(root, 'inventory', '--diff', 'HEAD');
  expect(code).toBe(0);
  expect(out).toContain('Tightened\n  GET /orders/:id');
});

test('what came and what went', () => {
  const root = repository(shop);
  writeFiles(root, { 'src/app.js': shop['src/app.js'].replace("get('/health'", "post('/reset'") });
  const { code, out } = runIn(root, 'inventory', '--diff', 'HEAD');
  expect(code).toBe(0);
  expect(out).toContain('Added\n  POST /reset  src/app.js:7\n    who may call: anybody\n');
  expect(out).toContain('Removed\n  GET /health  src/app.js:7\n');
  expect(out).toContain('1 added (1 endpoint that anybody may call)');
});

test('another name of a parameter is no change', () => {
  const root = repository(shop);
  writeFiles(root, { 'src/orders.js': shop['src/orders.js'].replaceAll('id', 'orderId') });
  expect(runIn(root, 'inventory', '--diff', 'HEAD')).toMatchObject({ code: 0, out: 'Since HEAD: 0 loosened, 0 added, 0 removed, 0 tightened.\n' });
});

test('a file that --json wrote', () => {
  const root = folderWith({ ...shop, ...loosened, 'before.json': runIn(folderWith(shop), 'inventory', '--json').out });
  const { code, out } = runIn(root, 'inventory', '--diff', 'before.json', '--json');
  expect(code).toBe(1);
  expect((JSON.parse(out) as Changes).loosened).toEqual([{ method: 'GET', path: '/orders/:id', file: 'src/orders.js', line: 5, control: 'auth', before: 'known callers (requireUser)', after: 'anybody' }]);
});

test('limits and roles that are gone are loosened', () => {
  const root = folderWith(shop);
  const inventory = JSON.parse(runIn(root, 'inventory', '--json').out) as { endpoints: Record<string, unknown>[] };
  const control = { name: 'limit', reason: '', file: 'a.js', line: 1 };
  const before = { ...inventory, endpoints: inventory.endpoints.map((one) => ({ ...one, limiter: control, roles: [{ ...control, name: 'check', names: ['admin'] }], validation: [{ ...control, parts: [] }], csrf: control })) };
  writeFileSync(join(root, 'before.json'), JSON.stringify(before));
  const { loosened: found } = JSON.parse(runIn(root, 'inventory', '--diff', 'before.json', '--json').out) as Changes;
  expect(found.filter(({ path }) => path === '/health').map(({ control: name, before: was, after }) => `${name}: ${was} → ${after}`)).toEqual(['roles: admin → nothing', 'limiter: limit → nothing', 'validation: limit → nothing', 'csrf: limit → nothing']);
});

test.each([
  ['not JSON', '{', 'is not JSON'],
  ['another version', '{ "version": 7, "endpoints": [] }', 'no inventory of version 1, but of 7'],
  ['another file', '{}', 'no inventory of version 1'],
  ['another shape', '{ "version": 1, "endpoints": [{ "path": 1 }] }', 'of another shape'],
])('a file that is none: %s', (_, text, message) => {
  const root = folderWith({ ...shop, 'before.json': text });
  expect(runIn(root, 'inventory', '--diff', 'before.json')).toMatchObject({ code: 2, out: '', err: expect.stringContaining(message) as string });
});

test.each(['--output=/tmp/api-security-owned', 'no-such-branch', 'HEAD; touch owned', '$(touch owned)'])('"%s" is no commit, and nothing else either', (ref) => {
  const root = repository(shop);
  expect(runIn(root, 'inventory', `--diff=${ref}`)).toMatchObject({ code: 2, out: '' });
  expect(existsSync(join(root, 'owned')) || existsSync('/tmp/api-security-owned')).toBe(false);
});

test('a folder below the repository, a link in the tree, and nothing left behind', () => {
  const root = repository({});
  writeFiles(root, Object.fromEntries(Object.entries(shop).map(([file, text]) => [`apps/shop/${file}`, text])));
  writeFiles(root, { 'apps/shop/package.json': '{ "name": "shop", "dependencies": { "express": "5" } }' });
  symlinkSync('/etc/passwd', join(root, 'apps/shop/link.js'));
  git(root, 'add', '-A');
  git(root, 'commit', '-qm', 'two');
  const left = scratchFolders();
  writeFiles(root, { 'apps/shop/src/app.js': loosened['src/app.js'] });
  expect(runIn(root, 'inventory', 'apps/shop', '--diff', 'HEAD').out).toContain('Since HEAD: 1 loosened, 0 added, 0 removed');
  expect(scratchFolders()).toEqual(left);
});

test('what git would run for the repository is not run', () => {
  const root = repository(shop);
  git(root, 'config', 'core.fsmonitor', 'touch owned');
  git(root, 'config', 'filter.own.smudge', 'touch owned');
  writeFiles(root, { '.gitattributes': '* filter=own' });
  expect(runIn(root, 'inventory', '--diff', 'HEAD').code).toBe(0);
  expect(existsSync(join(root, 'owned'))).toBe(false);
});

test('outside of a repository it says so', () => {
  expect(runIn(folderWith(shop), 'inventory', '--diff', 'HEAD')).toMatchObject({ code: 2, err: expect.stringContaining('is not in a git repository') as string });
});

function repository(files: Readonly<Record<string, string>>): string {
  const root = folderWith(files);
  rmSync(join(root, '.git'), { recursive: true });
  git(root, 'init', '-q');
  git(root, 'add', '-A');
  git(root, '-c', 'user.name=a', '-c', 'user.email=a@b', 'commit', '-qm', 'one', '--allow-empty');
  return root;
}

function git(root: string, ...args: readonly string[]): void {
  execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@b.test', ...args], { cwd: root });
}

function scratchFolders(): readonly string[] {
  return readdirSync(tmpdir()).filter((name) => /^api-security-git-\w{6}$/.test(name));
}
