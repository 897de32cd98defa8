import { execFile } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, realpathSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { promisify } from 'node:util';

const repository = resolve(import.meta.dirname, '../..');
const modules = join(repository, 'node_modules');
const call = promisify(execFile);

export const tsc = join(modules, 'typescript/bin/tsc');
const rolldown = join(modules, 'rolldown/bin/cli.mjs');

export interface Outcome {
  readonly code: number;
  readonly output: string;
}

/** Runs a program with Node. Its exit code and all it said; a failure is an answer, not an error. */
export async function node(cwd: string, ...command: readonly string[]): Promise<Outcome> {
  try {
    const { stdout, stderr } = await call(process.execPath, command, { cwd, maxBuffer: 64 * 1024 * 1024 });
    return { code: 0, output: stdout + stderr };
  } catch (error) {
    const { code, stdout, stderr } = error as { code: number; stdout: string; stderr: string };
    return { code, output: stdout + stderr };
  }
}

/** Builds the package beside everything that must not be in it, and packs it as `npm publish` would. */
export async function pack(): Promise<{ readonly folder: string; readonly tarball: string; readonly files: readonly string[] }> {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'api-security-package-')));
  const staged = join(folder, 'staged');
  for (const name of ['package.json', 'README.md', 'LICENSE', 'CHANGELOG.md', 'src', 'rules', 'tsconfig.json', 'tsconfig.build.json', 'rolldown.config.js', 'eslint.config.js', 'inventory.schema.json', 'settings.schema.json', 'docs']) {
    if (existsSync(join(repository, name))) cpSync(join(repository, name), join(staged, name), { recursive: true });
  }
  symlinkSync(modules, join(staged, 'node_modules'), 'dir');
  for (const step of [[tsc, '-p', 'tsconfig.build.json'], [rolldown, '-c']]) {
    const { code, output } = await node(staged, ...step);
    if (code !== 0) throw new Error(output);
  }
  const { stdout } = await call('npm', ['pack', '--json', '--ignore-scripts', '--pack-destination', folder], { cwd: staged, shell: process.platform === 'win32' });
  const [packed] = JSON.parse(stdout) as { filename: string; files: { path: string }[] }[];
  if (!packed) throw new Error('npm packed nothing');
  return { folder, tarball: join(folder, packed.filename), files: packed.files.map(({ path }) => path.replaceAll('\\', '/')).sort() };
}

/** A folder with these files, in which the tarball and one ESLint are installed, without a network. */
export async function install(folder: string, tarball: string, eslint: 'eslint' | 'eslint-9', files: Readonly<Record<string, string>>): Promise<string> {
  const root = join(folder, eslint);
  const target = join(root, 'node_modules/eslint-plugin-api-security');
  mkdirSync(target, { recursive: true });
  await call('tar', ['-xzf', tarball, '-C', target, '--strip-components=1']);
  const { dependencies } = JSON.parse(readFileSync(join(target, 'package.json'), 'utf8')) as { dependencies: Record<string, string> };
  link(root, 'eslint', eslint);
  for (const name of [...Object.keys(dependencies), '@typescript-eslint/parser', '@eslint/js', '@types/node', 'jiti']) link(root, name, name);
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, name)), { recursive: true });
    writeFileSync(join(root, name), text);
  }
  return root;
}

/** Every file below a folder, with forward slashes. */
export function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1).replaceAll('\\', '/'));
}

function link(root: string, name: string, source: string): void {
  if (!existsSync(join(modules, source))) return;
  mkdirSync(dirname(join(root, 'node_modules', name)), { recursive: true });
  symlinkSync(join(modules, source), join(root, 'node_modules', name), 'junction');
}
