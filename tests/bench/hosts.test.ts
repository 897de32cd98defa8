import { execFile } from 'node:child_process';
import { resolve } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';

/** `npm run bench:hosts` asks oxlint and ESLint's language server, too, which are no dependencies. `npm test` builds first. */
test('ESLint 9 and 10, their command lines, their workers and the command of this package find the same', { timeout: 300_000 }, async () => {
  const repository = resolve(import.meta.dirname, '../..');
  const { stdout, stderr } = await promisify(execFile)(process.execPath, ['bench/hosts.mjs', '--installed'], { cwd: repository, maxBuffer: 2 ** 26 });
  expect(stderr).toBe('');
  expect(stdout.match(/^\| (?:ESLint|api-security).* \| 0 \| 0 \|$/gm)).toHaveLength(6);
});
