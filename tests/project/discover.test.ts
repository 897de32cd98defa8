import { chmodSync, mkdirSync, symlinkSync } from 'node:fs';
import { expect, test } from 'vitest';
import { discover } from '../../src/project/discover.js';
import { IgnoreFiles } from '../../src/project/ignore-files.js';
import { tempFolder, write } from './temp-folder.js';

function namesIn(root: string): string[] {
  return discover(root, new IgnoreFiles(root)).sources.map(({ file }) => file.slice(root.length + 1));
}

test('every dialect is a source, declarations and bundles are not', () => {
  const root = tempFolder({
    'a.ts': '', 'b.mts': '', 'c.cts': '', 'd.tsx': '', 'e.js': '', 'f.mjs': '', 'g.cjs': '', 'h.jsx': '',
    'no.d.ts': '', 'no.d.mts': '', 'no.min.js': '', 'no.json': '', 'no.md': '',
  });
  expect(namesIn(root)).toEqual(['a.ts', 'b.mts', 'c.cts', 'd.tsx', 'e.js', 'f.mjs', 'g.cjs', 'h.jsx']);
});

test('the order is that of the code units', () => {
  const root = tempFolder({ 'b/x.ts': '', 'B.ts': '', 'a.ts': '', 'ä.ts': '', 'b-x.ts': '' });
  expect(namesIn(root)).toEqual(['B.ts', 'a.ts', 'b-x.ts', 'b/x.ts', 'ä.ts']);
});

test('installed packages and caches are never entered', () => {
  const root = tempFolder({ 'node_modules/x/a.ts': '', 'app/node_modules/x/a.ts': '', '.next/a.ts': '', 'coverage/a.ts': '', '.yarn/a.cjs': '', 'app/a.ts': '' });
  expect(namesIn(root)).toEqual(['app/a.ts']);
});

test('a dist folder is left out when git ignores it', () => {
  const root = tempFolder({ '.gitignore': 'dist\n', 'dist/a.js': '', 'src/a.ts': '' });
  expect(namesIn(root)).toEqual(['src/a.ts']);
});

test('a dist folder that git keeps is read', () => {
  const root = tempFolder({ '.gitignore': 'other\n', 'dist/a.js': '', 'src/a.ts': '' });
  expect(namesIn(root)).toEqual(['dist/a.js', 'src/a.ts']);
});

test('the nearest .gitignore has the last word', () => {
  const root = tempFolder({ '.gitignore': '*.gen.ts\n/only-top.ts\n', 'keep/.gitignore': '!*.gen.ts\n', 'keep/a.gen.ts': '', 'other/a.gen.ts': '', 'only-top.ts': '', 'other/only-top.ts': '' });
  expect(namesIn(root)).toEqual(['keep/a.gen.ts', 'other/only-top.ts']);
});

test('the .gitignore files above the root count, up to the repository', () => {
  const repository = tempFolder({ '.gitignore': 'generated/\n/backend/old\n', 'backend/generated/a.ts': '', 'backend/old/a.ts': '', 'backend/a.ts': '' });
  expect(namesIn(`${repository}/backend`)).toEqual(['a.ts']);
});

test('a .gitignore above the repository does not count', () => {
  const outer = tempFolder({ '.gitignore': '*.ts\n' });
  write(`${outer}/repository/.git/HEAD`, '');
  write(`${outer}/repository/a.ts`, '');
  expect(namesIn(`${outer}/repository`)).toEqual(['a.ts']);
});

test('a project that its repository ignores as a whole is still read', () => {
  const repository = tempFolder({ '.gitignore': 'scratch/\n', 'scratch/api/a.ts': '' });
  expect(namesIn(`${repository}/scratch/api`)).toEqual(['a.ts']);
});

test('a changed .gitignore is read again', () => {
  const root = tempFolder({ 'a.ts': '', 'b.ts': '' });
  const ignored = new IgnoreFiles(root);
  const count = (): number => discover(root, ignored).sources.length;
  const before = count();
  write(`${root}/.gitignore`, 'b.ts\n');
  const during = count();
  write(`${root}/.gitignore`, 'nothing\n');
  expect([before, during, count()]).toEqual([2, 1, 2]);
});

test('symbolic links lead neither out nor around', () => {
  const outside = tempFolder({ 'secret.ts': '' });
  const root = tempFolder({ 'src/a.ts': '' });
  symlinkSync(outside, `${root}/outside`);
  symlinkSync(root, `${root}/src/loop`);
  symlinkSync(`${root}/src/a.ts`, `${root}/again.ts`);
  symlinkSync(`${root}/gone.ts`, `${root}/dangling.ts`);
  expect(namesIn(root)).toEqual(['src/a.ts']);
});

test('a file over 1 MB is skipped and named', () => {
  const root = tempFolder({ 'large.js': ' '.repeat(1_048_577), 'small.js': ' '.repeat(1_048_576) });
  const found = discover(root, new IgnoreFiles(root));
  expect(found.skipped).toEqual([{ file: `${root}/large.js`, reason: 'larger than 1 MB' }]);
  expect(found.sources.map(({ file }) => file)).toEqual([`${root}/small.js`]);
});

test('what steers resolution is listed apart', () => {
  const root = tempFolder({ 'package.json': '', 'tsconfig.json': '', 'tsconfig.build.json': '', 'jsconfig.json': '', 'pnpm-workspace.yaml': '', 'data.json': '' });
  const names = discover(root, new IgnoreFiles(root)).configs.map(({ file }) => file.slice(root.length + 1));
  expect(names).toEqual(['jsconfig.json', 'package.json', 'pnpm-workspace.yaml', 'tsconfig.build.json', 'tsconfig.json']);
});

test('a folder that cannot be read is empty', () => {
  const root = tempFolder({ 'src/a.ts': '' });
  mkdirSync(`${root}/locked`);
  chmodSync(`${root}/locked`, 0o000);
  expect(namesIn(root)).toEqual(['src/a.ts']);
  chmodSync(`${root}/locked`, 0o700);
});

test('a root that does not exist is empty', () => {
  expect(discover('/no/such/folder', new IgnoreFiles('/no/such/folder')).sources).toEqual([]);
});

test('a name with a null byte is empty', () => {
  expect(discover('/tmp/a\0b', new IgnoreFiles('/tmp/a\0b')).sources).toEqual([]);
});
