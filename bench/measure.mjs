// What the measurements share: projects to lint, runs in fresh processes, medians, tables.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { generate } from './generate.mjs';

/** Modules of a generated project of about this many files: 27 that all share, 16 more for each. */
export const modulesFor = (files) => Math.max(1, Math.round((files - 27) / 16));

/** Calls back with each project: the named folders, or a generated one that is gone afterwards. */
export async function withProjects(folders, modules, use) {
  for (const folder of folders) await use(resolve(folder), basename(resolve(folder)));
  if (folders.length > 0) return;
  await withFolder(async (folder) => {
    generate(folder, modules);
    await use(folder, 'generated');
  });
}

/** Calls back with an empty folder that is gone afterwards. */
export async function withFolder(use) {
  const folder = mkdtempSync(join(tmpdir(), 'api-security-bench-'));
  try {
    return await use(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Runs a script of this folder in a fresh process, and reads the JSON it prints. */
export function measured(script, args, env = {}) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [fileURLToPath(new URL(script, import.meta.url)), ...args], { encoding: 'utf8', maxBuffer: 2 ** 26, env: { ...process.env, ...env } });
  if (status !== 0) throw new Error(`${script} ${args.join(' ')} failed:\n${stderr}`);
  return JSON.parse(stdout);
}

export function median(numbers) {
  return numbers.toSorted((left, right) => left - right)[Math.floor(numbers.length / 2)];
}

/** b of y = a·x^b, by least squares on the logarithms: 1 is linear, 2 quadratic. */
export function exponent(points) {
  const logs = points.map(([x, y]) => [Math.log(x), Math.log(y)]);
  const [meanX, meanY] = [0, 1].map((at) => logs.reduce((sum, point) => sum + point[at], 0) / logs.length);
  const sum = (of) => logs.reduce((total, [x, y]) => total + of(x - meanX, y - meanY), 0);
  return sum((x, y) => x * y) / sum((x) => x * x);
}

/** Bytes of all files of a folder, or of those of one kind. */
export function sizeOf(folder, kind = '') {
  return readdirSync(folder, { recursive: true }).filter((name) => String(name).endsWith(kind)).reduce((sum, name) => sum + statSync(join(folder, String(name))).size, 0);
}

export const seconds = (milliseconds) => `${(milliseconds / 1000).toFixed(2)} s`;
export const milliseconds = (time) => `${time.toFixed(time < 10 ? 1 : 0)} ms`;
export const megabytes = (bytes) => `${(bytes / 2 ** 20).toFixed(bytes < 10 * 2 ** 20 ? 1 : 0)} MB`;
export const ratio = (one, other) => (one / other).toFixed(2);

/** A Markdown table; columns after the first `texts` are numbers. */
export function printTable(head, rows, texts = 1) {
  const line = (cells) => console.log(`| ${cells.join(' | ')} |`);
  line(head);
  line(head.map((_, at) => (at < texts ? '---' : '---:')));
  for (const row of rows) line(row);
}
