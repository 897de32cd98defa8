import { expect, test } from 'vitest';
import packageJson from '../../package.json' with { type: 'json' };
import { run } from '../../src/cli/run.js';

test('--help says what it does', () => {
  const { code, out, err } = runWith('--help');
  expect([code, err]).toEqual([0, '']);
  expect(out).toContain('api-security inventory [folder] [--json]');
});

test('--version prints the version', () => {
  expect(runWith('--version')).toEqual({ code: 0, out: '1.2.3\n', err: '' });
});

test('an option that is not known is named', () => {
  expect(runWith('inventory', '--jsno')).toEqual({ code: 2, out: '', err: "api-security: Unknown option '--jsno'. Try api-security --help.\n" });
});

test('a value that an option does not take is refused', () => {
  expect(runWith('inventory', '--json=yes').code).toBe(2);
});

test('a command that is not known is named', () => {
  expect(runWith('inventry')).toEqual({ code: 2, out: '', err: 'api-security: There is no command "inventry". Try api-security --help.\n' });
});

test('without a command it asks for one', () => {
  expect(runWith()).toEqual({ code: 2, out: '', err: 'api-security: Which command? Try api-security --help.\n' });
});

test('a folder that is not there is named', () => {
  expect(runWith('inventory', 'no-such-folder').err).toMatch(/There is no folder .*no-such-folder\. Try/);
});

test('two folders are one too many', () => {
  expect(runWith('inventory', 'one', 'two')).toMatchObject({ code: 2, out: '' });
});

test('package.json offers the command', () => {
  expect(packageJson.bin).toEqual({ 'api-security': './dist/src/cli/main.js' });
});

function runWith(...args: readonly string[]): { readonly code: number; readonly out: string; readonly err: string } {
  let [out, err] = ['', ''];
  const code = run(args, { version: '1.2.3', cwd: import.meta.dirname, out: (text) => (out += text), err: (text) => (err += text) });
  return { code, out, err };
}
