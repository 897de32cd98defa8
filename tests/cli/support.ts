import { cpSync, mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';
import { run, type Terminal } from '../../src/cli/run.js';

export type Files = Readonly<Record<string, string>>;

export interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** A shop of two routes, one of them behind a check in a file of its own. */
export const shop = {
  'src/app.js': `
import express from 'express';
import { requireUser } from './require-user.js';
import { orders } from './orders.js';

const app = express();
app.get('/health', (_req, res) => { res.json({ ok: true }); });
app.use('/orders', requireUser, orders);
app.listen(3000);
`,
  'src/orders.js': `
import { Router } from 'express';

export const orders = Router();
orders.get('/:id', (req, res) => { res.json({ id: req.params.id }); });
`,
  'src/require-user.js': `
import jwt from 'jsonwebtoken';

export function requireUser(req, res, next) {
  try {
    res.locals.user = jwt.verify(req.headers.authorization, process.env.SECRET);
  } catch {
    res.status(401).end();
    return;
  }
  next();
}
`,
} as const satisfies Files;

/** An open write among guarded routes, and request data in the text of a statement: one warning, one error. */
export const careless = {
  ...shop,
  'src/orders.js': `
import { Router } from 'express';
import { Pool } from 'pg';

export const orders = Router();
const db = new Pool();
orders.get('/', async (req, res) => {
  const { rows } = await find(req.query.name);
  res.json(rows);
});

function find(name) {
  return db.query(\`SELECT * FROM orders WHERE name = '\${name}'\`);
}
`,
} as const satisfies Files;

/** Writes files to a folder that is a repository and a package of its own, gone when the test is over. */
export function folderWith(files: Files): string {
  const root = realpathSync(mkdtempSync(join(tmpdir(), 'api-security-cli-')));
  onTestFinished(() => {
    rmSync(root, { recursive: true, force: true });
  });
  mkdirSync(join(root, '.git'));
  const manifest = { 'package.json': JSON.stringify({ name: 'shop', version: '2.0.0', type: 'module', dependencies: { express: '^5.1.0', jsonwebtoken: '^9.0.0', pg: '^8.16.0' } }) };
  writeFiles(root, { ...manifest, ...files });
  return root;
}

export function writeFiles(root: string, files: Files): void {
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, name)), { recursive: true });
    writeFileSync(join(root, name), text);
  }
}

/** Examples of this repository, one for each framework. */
export const examples = ['express-orders', 'fastify-catalog', 'nest-tickets'] as const;

/** An example as a repository of its own: where it stands, it is part of this one. */
export function copyOf(example: (typeof examples)[number]): string {
  const root = folderWith({});
  cpSync(join('examples', example), root, { recursive: true });
  return root;
}

/** Runs the command in this process. */
export function runIn(cwd: string, ...args: readonly string[]): Ran {
  return runWith({ cwd }, ...args);
}

export function runWith(terminal: Partial<Terminal>, ...args: readonly string[]): Ran {
  let [out, err] = ['', ''];
  const code = run(args, { version: '1.2.3', cwd: import.meta.dirname, out: (text) => (out += text), err: (text) => (err += text), ...terminal });
  return { code, out, err };
}
