import { describe, expect, test } from 'vitest';
import packageJson from '../../package.json' with { type: 'json' };
import { commands } from '../../src/cli/commands.js';
import { folderWith, runWith, shop } from './support.js';

test('--help says what there is', () => {
  const { code, out, err } = runWith({}, '--help');
  expect([code, err]).toEqual([0, '']);
  for (const name of Object.keys(commands)) expect(out).toMatch(new RegExp(`^  ${name} `, 'm'));
});

describe.each(Object.entries(commands))('%s', (name, { options }) => {
  test('--help names every option and the exit codes', () => {
    const { code, out } = runWith({}, name, '--help');
    expect(code).toBe(0);
    for (const option of Object.keys(options)) expect(out).toContain(`--${option}`);
    expect(out).toContain('Exit codes');
    expect(runWith({}, 'help', name).out).toBe(out);
  });

  test('help fits on a terminal', () => {
    expect(runWith({}, name, '--help').out.split('\n').filter((line) => line.length > 120)).toEqual([]);
  });

  test('a folder that is not there is named', () => {
    const route = name === 'explain' ? ['GET', '/'] : [];
    expect(runWith({}, name, ...route, 'no-such-folder')).toMatchObject({ code: 2, out: '', err: expect.stringMatching(/There is no folder .*no-such-folder\.\n$/) as string });
  });

  test('two folders are one too many', () => {
    const route = name === 'explain' ? ['GET', '/'] : [];
    expect(runWith({}, name, ...route, 'one', 'two')).toMatchObject({ code: 2, out: '' });
  });
});

test('a file in place of a folder is named', () => {
  expect(runWith({ cwd: folderWith(shop) }, 'check', 'src/app.js').err).toMatch(/src\/app\.js is a file: name the folder of the API, which is read as a whole\.\n$/);
});

test('a folder in which there is nothing to read is no clean bill of health', () => {
  expect(runWith({ cwd: folderWith({ 'readme.txt': '' }) }, 'check')).toEqual({ code: 2, out: '', err: expect.stringMatching(/^Nothing to read: there is no JavaScript or TypeScript in /) as string });
  expect(runWith({ cwd: folderWith(shop) }, 'check').err).toBe('');
});

test('--version prints the version', () => {
  expect(runWith({}, '--version')).toEqual({ code: 0, out: '1.2.3\n', err: '' });
});

test('an option that is not known is named', () => {
  expect(runWith({}, 'inventory', '--jsno')).toEqual({ code: 2, out: '', err: "api-security: Unknown option '--jsno'. Try api-security inventory --help.\n" });
});

test('a value that an option does not take is refused', () => {
  expect(runWith({}, 'inventory', '--json=yes').code).toBe(2);
  expect(runWith({}, 'inventory', '--format', 'xml')).toMatchObject({ code: 2, err: expect.stringContaining('--format is one of table, json') as string });
  expect(runWith({}, 'check', '--config', 'api99').code).toBe(2);
  expect(runWith({}, 'check', '--max-warnings', 'few').code).toBe(2);
});

test('a command that is not known is named, without its control characters', () => {
  expect(runWith({}, 'inventry\u001b[2J')).toEqual({ code: 2, out: '', err: 'api-security: There is no command "inventry\\x1b[2J". Try api-security --help.\n' });
});

test('without a command it asks for one', () => {
  expect(runWith({}).err).toBe('api-security: Which command? Try api-security --help.\n');
});

test('--profile prints the time of each stage, away from the result', () => {
  const { code, out, err } = runWith({ cwd: folderWith(shop) }, 'inventory', '--json', '--profile');
  expect(code).toBe(0);
  expect(() => void JSON.parse(out)).not.toThrow();
  expect(err.replace(/ +\d+ ms/g, '')).toBe('discover\nparse\nextract\nlink\nquestions\nreport\ntotal\n');
});

test('package.json offers the command', () => {
  expect(packageJson.bin).toEqual({ 'api-security': './dist/src/cli/main.js' });
});
