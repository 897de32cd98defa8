// Reads odd files, each as a project of its own: extraction, linking, every rule. Counts what crashes and what takes long.
//
//   npm run bench:crash -- <folder> …            every source file below the folders, however odd
//   npm run bench:crash -- --slow 500 <folder>   names files over half a second (1000 ms when not given)
//
// Time is processor time. The work is done in a process of its own, so that one that dies or hangs costs one file and is counted.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const script = fileURLToPath(import.meta.url);
const source = /\.(?:[cm]?[jt]s|[jt]sx)$/;
/** Milliseconds after which a file counts as one that hangs. */
const patience = 60_000;

if (process.send) await work();
else await supervise();

async function supervise() {
  const { values, positionals } = parseArgs({ allowPositionals: true, options: { slow: { type: 'string', default: '1000' } } });
  if (positionals.length === 0) throw new Error('usage: npm run bench:crash -- <folder> …');
  const files = positionals.flatMap((folder) => readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile() && source.test(entry.name)).map((entry) => join(resolve(entry.parentPath), entry.name))).sort();
  const found = { read: 0, lines: 0, notCode: 0, findings: 0, crashes: [], slow: [], slowest: 0 };
  for (let next = 0; next < files.length;) next = await readFrom(files, next, found, Number(values.slow));
  for (const { file, reason } of found.crashes) console.log(`crash  ${file}: ${reason}`);
  for (const { file, time } of found.slow.sort((one, other) => other.time - one.time)) console.log(`${String(Math.round(time)).padStart(6)} ms  ${file}`);
  console.log(`${found.read} files, ${found.lines} lines (${found.notCode} files are not code as they stand), ${found.findings} findings; ${found.crashes.length} crashes; ${found.slow.length} files over ${values.slow} ms, the slowest ${Math.round(found.slowest)} ms`);
  process.exitCode = found.crashes.length > 0 ? 1 : 0;
}

/** Reads files until all are read or the process is lost; says where to go on. */
async function readFrom(files, start, found, slow) {
  const child = spawn(process.execPath, [script], { stdio: ['pipe', 'pipe', 'ignore', 'ipc'] });
  child.stdin.on('error', () => {});
  child.stdin.end(files.slice(start).join('\n'));
  let next = start;
  let timer = setTimeout(() => child.kill('SIGKILL'), patience);
  for await (const line of createInterface({ input: child.stdout })) {
    clearTimeout(timer);
    timer = setTimeout(() => child.kill('SIGKILL'), patience);
    const { error, lines, notCode, findings, time } = JSON.parse(line);
    if (error) found.crashes.push({ file: files[next], reason: error });
    if (time > slow) found.slow.push({ file: files[next], time });
    found.slowest = Math.max(found.slowest, time);
    found.read += 1;
    found.lines += lines;
    found.notCode += Number(notCode);
    found.findings += findings;
    next += 1;
  }
  clearTimeout(timer);
  if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
  if (next >= files.length) return next;
  found.crashes.push({ file: files[next], reason: `the process ended (${child.signalCode ?? `exit code ${child.exitCode}`})` });
  found.read += 1;
  return next + 1;
}

async function work() {
  const [{ extract }, { link }, { rules }] = await Promise.all(['extract/index.js', 'link/index.js', 'rules.js'].map((name) => import(`../dist/src/${name}`)));
  for (const file of readFileSync(0, 'utf8').split('\n')) {
    const text = readFileSync(file, 'utf8').replace(/^\uFEFF/, '');
    const start = process.cpuUsage();
    const answer = attempt(text, file, { extract, link, rules });
    const { user, system } = process.cpuUsage(start);
    console.log(JSON.stringify({ ...answer, lines: text.split('\n').length, time: (user + system) / 1000 }));
  }
  process.disconnect();
}

function attempt(text, file, { extract, link, rules }) {
  try {
    const facts = extract(text, file);
    const settings = { authGuards: [], publicRoutes: [], gateway: { auth: false, rateLimit: false } };
    const model = link({ root: '/', files: [file], settings, facts: () => facts, resolve: packageOf, requests: () => facts.requests.map(({ request }) => request), version: () => undefined });
    const findings = Object.values(rules).flatMap((rule) => [...rule.findings(model), ...rule.findings(model, rule.meta.docs.strictOptions)]);
    return { findings: findings.length, notCode: facts.error !== undefined };
  } catch (error) {
    return { error: String(error?.stack ?? error).split('\n').slice(0, 4).join(' '), findings: 0, notCode: false };
  }
}

function packageOf(_, request) {
  if (request.startsWith('.')) return { kind: 'unknown', reason: 'another file' };
  if (request.startsWith('node:')) return { kind: 'builtin', name: request.slice(5) };
  const parts = request.split('/');
  const length = request.startsWith('@') ? 2 : 1;
  return { kind: 'package', name: parts.slice(0, length).join('/'), subpath: parts.slice(length).join('/') };
}
