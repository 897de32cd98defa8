import { execFile } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { configs } from '../../src/cli/check.js';

/**
 * The bench in short, with the built plugin: fresh processes that lint as ESLint's command line does. `npm test` builds first.
 * Figures of the long form stand in docs/performance.md.
 */
const repository = resolve(import.meta.dirname, '../..');
const call = promisify(execFile);

/** Processor time of linting with every rule, as a multiple of linting with one that does nothing. About 2 when nothing is wrong; the margin is for busy machines. */
const budget = 4;

interface Linted {
  readonly files: number;
  readonly processor: number;
  readonly told: readonly string[];
}

let folder = '';
let generated = '';
let linted: Linted;

async function node(...command: readonly string[]): Promise<string> {
  const { stdout } = await call(process.execPath, command, { cwd: repository, maxBuffer: 2 ** 26 });
  return stdout;
}

async function lint(root: string, { side = 'all', cache = '', workers = 'off', only = '**/*' } = {}): Promise<Linted> {
  const { files, ignores } = configs.all;
  const env = { ...process.env, BENCH_SIDE: side, BENCH_CACHE: cache, BENCH_ONLY: only, BENCH_FILES: JSON.stringify({ files, ignores }) };
  const { stdout } = await call(process.execPath, ['bench/lint-once.mjs', root, workers], { cwd: repository, env, maxBuffer: 2 ** 26 });
  return JSON.parse(stdout) as Linted;
}

beforeAll(async () => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'api-security-short-')));
  generated = join(folder, 'generated');
  await node('bench/generate.mjs', generated, '6');
  mkdirSync(join(generated, '.git'));
  linted = await lint(generated);
}, 120_000);

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

test('the generated project has findings in all its applications', () => {
  expect(linted.files).toBeGreaterThan(100);
  for (const app of ['express', 'fastify', 'nest']) expect(linted.told.filter((one) => one.startsWith(`apps/${app}/`)).length).toBeGreaterThan(1);
});

test('linting stays within its budget', { timeout: 120_000 }, async () => {
  const floor = await lint(generated, { side: 'floor' });
  expect(floor.told).toEqual([]);
  expect(linted.processor / floor.processor).toBeLessThan(budget);
});

describe('the findings are the same', () => {
  test.each(['2', '4'])('with %s workers', { timeout: 120_000 }, async (workers) => {
    expect((await lint(generated, { workers })).told).toEqual(linted.told);
  });

  test('with workers that keep and find models at once', { timeout: 120_000 }, async () => {
    const cache = join(folder, 'shared');
    expect((await lint(generated, { workers: '2', cache })).told).toEqual(linted.told);
    expect((await lint(generated, { workers: '2', cache })).told).toEqual(linted.told);
  });

  test('for a part of the files', { timeout: 120_000 }, async () => {
    const { told, files } = await lint(generated, { only: 'apps/nest/**/*.ts,apps/express/src/orders/*.ts' });
    expect(files).toBeLessThan(linted.files);
    expect(told.length).toBeGreaterThan(0);
    expect(told).toEqual(linted.told.filter((one) => /^apps\/(?:nest|express\/src\/orders)\//.test(one)));
  });

  test('for the command line', { timeout: 120_000 }, async () => {
    const { stdout } = await call(process.execPath, [join(repository, 'dist/src/cli/main.js'), 'check', '--config', 'all', '--format', 'json', generated], { maxBuffer: 2 ** 26 }).catch((error: unknown) => error as { stdout: string });
    const { findings } = JSON.parse(stdout) as { findings: { file: string; line: number; column: number; rule: string; message: string }[] };
    expect(findings.map(({ file, line, column, rule, message }) => `${file}:${String(line)}:${String(column)} api-security/${rule} ${message}`).sort()).toEqual(linted.told);
  });
});

describe('the command finds the same', () => {
  const command = join(repository, 'dist/src/cli/main.js');
  const kept = (cache: string): readonly string[] => readdirSync(cache).map((file) => file.replace(/^[0-9a-f]+/, '')).sort();

  async function check(cache: string | false, shell = 'exec "$@"'): Promise<string> {
    const settings = join(folder, `${cache === false ? 'off' : cache}.settings.json`);
    writeFileSync(settings, JSON.stringify({ cache: cache === false ? cache : join(folder, cache) }));
    const { stdout } = await call('sh', ['-c', shell, 'sh', process.execPath, command, 'check', '--config', 'all', '--format', 'json', '--settings', settings, generated], { maxBuffer: 2 ** 26 }).catch((error: unknown) => error as { stdout: string });
    return stdout;
  }

  test('in several processes that fill one cache at once', { timeout: 120_000 }, async () => {
    const bare = await check(false);
    expect(bare).toContain('no-sql-string-building');
    expect(await Promise.all([check('together'), check('together'), check('together')])).toEqual([bare, bare, bare]);
    expect(kept(join(folder, 'together'))).toEqual(['.facts', '.json']);
    expect(await check('together')).toBe(bare);
  });

  test.skipIf(process.platform === 'win32')('on a disk that is full, and leaves nothing half-written', { timeout: 120_000 }, async () => {
    const whole = await check('whole');
    expect(await check('full', 'ulimit -f 8; exec "$@"')).toBe(whole);
    expect(kept(join(folder, 'full'))).toEqual([]);
  });
});

describe('a kept model gives the findings of a new one', () => {
  const examples = readdirSync(join(repository, 'examples'), { withFileTypes: true }).filter((entry) => entry.isDirectory() && existsSync(join(entry.parentPath, entry.name, 'package.json'))).map(({ name }) => name);

  test.each(['generated', ...examples])('%s', { timeout: 120_000 }, async (name) => {
    const root = join(folder, name);
    if (name !== 'generated') cpSync(join(repository, 'examples', name), root, { recursive: true, filter: (path) => !path.endsWith('node_modules') });
    mkdirSync(join(root, '.git'), { recursive: true });
    const cache = join(folder, `kept-${name}`);
    const [bare, first, second] = [name === 'generated' ? linted : await lint(root), await lint(root, { cache }), await lint(root, { cache })];
    expect(bare.told.length).toBeGreaterThan(5);
    expect(readdirSync(cache).map((file) => file.replace(/^.*\./, '')).sort()).toEqual(['facts', 'json']);
    expect(first.told).toEqual(bare.told);
    expect(second.told).toEqual(bare.told);
  });
});
