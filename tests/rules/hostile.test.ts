import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as parser from '@typescript-eslint/parser';
import { Linter } from 'eslint';
import { describe, expect, test } from 'vitest';
import { rules } from '../../src/rules.js';
import { lintFiles, lintFolder, sourcesOf, writeProject, type Files } from '../support/lint.js';
import type { Report } from '../support/marks.js';
import { projectTest } from '../support/project-test.js';

/** Many rules have something to say about this one, over several files. */
const weak: Files = {
  'accounts.router.ts': `
import { Router } from 'express';
import jwt from 'jsonwebtoken';
import { find } from './accounts.repository.js';
import { ping } from './ping.client.js';

export const accounts = Router();
accounts.get('/', async (req, res) => {
  try {
    const claims = jwt.decode(req.headers.authorization ?? '') as jwt.JwtPayload;
    res.json(await find(req.query.name as string, claims.sub));
  } catch (error) {
    res.status(500).json({ stack: (error as Error).stack });
  }
});
accounts.post('/ping', async (req, res) => {
  jwt.verify(req.body.ticket, 'key', { ignoreExpiration: true });
  res.json({ status: await ping(req.body.url) });
});
accounts.delete('/:id', (req, res) => res.sendStatus(204));
accounts.post('/login', (req, res) => res.json({ token: jwt.sign({}, 'key') }));
accounts.get('/enter', (req, res) => {
  res.json({ open: req.query.password === process.env.DOOR });
});
`,
  'accounts.repository.ts': `
import { Pool } from 'pg';

const pool = new Pool();
export async function find(name: string, owner: string | undefined) {
  return pool.query(\`SELECT * FROM accounts WHERE owner = $1 AND name = '\${name}'\`, [owner]);
}
`,
  'ping.client.ts': `
export async function ping(url: string) {
  return (await fetch(url)).status;
}
`,
  'application.ts': `
import express from 'express';
import { accounts } from './accounts.router.js';

const app = express();
app.use(express.json());
app.use('/accounts', accounts);
`,
  'files.router.ts': `
import { exec } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { Router } from 'express';
import { model } from 'mongoose';

const File = model('File');
export const files = Router();
files.get('/list', (req, res) => exec('ls ' + req.query.folder));
files.get('/raw', (req, res) => res.json(readFileSync('/data/' + req.query.name)));
files.post('/find', async (req, res) => res.json(await File.find({ name: req.body.name })));
files.get('/title', (req, res) => res.send('<p>' + req.query.title + '</p>'));
files.get('/next', (req, res) => res.redirect(req.query.next as string));
`,
  'settings.ts': `
import crypto from 'node:crypto';
import https from 'node:https';
import errorhandler from 'errorhandler';
import express from 'express';
import helmet from 'helmet';
import cors from 'cors';
import session from 'express-session';
import jwt from 'jsonwebtoken';

export const agent = new https.Agent({ rejectUnauthorized: false });
export const policy = cors({ origin: true, credentials: true });
export const sessions = session({ secret: process.env.SECRET, cookie: { secure: false } });
export const read = (token) => jwt.verify(token, 'shop-2024', { algorithms: ['none'] });
export const issue = () => jwt.sign({}, process.env.KEY, { expiresIn: '1y' });
export const hash = (password) => crypto.createHash('md5').update(password).digest();
export const sign = (key, text) => crypto.createSign('sha1').update(text).sign(key);
export const headers = helmet({ hsts: false });
export const pages = errorhandler();
express().set('trust proxy', true).get('/jobs', (req, res) => res.json(req.headers.key === process.env.API_KEY));
`,
  'inner.application.ts': `
import express from 'express';

const inner = express();
inner.post('/notes', (req, res) => res.sendStatus(201));
`,
};

/** What is found when nothing is in disorder. */
const found = (): readonly string[] => rulesIn(lintFiles(weak));

test('the project of these tests holds findings of many rules', () => {
  expect(found().length).toBeGreaterThan(20);
});

describe('files that do not parse', () => {
  test('take nothing from the files beside them', () => {
    const reports = lintFiles({ ...weak, 'broken.ts': 'import { from; function ((', 'torn.js': 'const text = `never ends' });
    expect(rulesIn(reports.filter(({ file }) => file in weak))).toEqual(found());
    expect(reports.filter(({ file }) => !(file in weak)).map(({ rule }) => rule)).toEqual(['parse', 'parse']);
  });

  test('are imported by files that do', () => {
    const reports = lintFiles({ ...weak, 'broken.ts': 'export const ( = ;', 'application.ts': `import './broken.js';${weak['application.ts'] ?? ''}` });
    expect(rulesIn(reports.filter(({ file }) => file in weak))).toEqual(found());
  });
});

describe('a project in disorder', () => {
  test('a tsconfig.json that is no JSON', () => {
    expect(rulesIn(lintFiles({ ...weak, 'tsconfig.json': '{ "compilerOptions": {' }))).toEqual(found());
  });

  test('a tsconfig.json that extends what is not there, and itself', () => {
    expect(rulesIn(lintFiles({ ...weak, 'tsconfig.json': '{ "extends": ["./absent.json", "./tsconfig.json"] }' }))).toEqual(found());
  });

  test('a package.json that is no JSON', () => {
    expect(rulesIn(lintFiles({ ...weak, 'package.json': '{ "name": ' }))).toEqual(found());
  });

  test('imports that lead nowhere', () => {
    const application = `import nowhere from './nowhere.js';\nimport * as absent from '@acme/absent';\nnowhere(absent);\n${weak['application.ts'] ?? ''}`;
    expect(rulesIn(lintFiles({ ...weak, 'application.ts': application }))).toContain('no-sql-string-building');
  });

  test('files that import each other', () => {
    const files = {
      'one.js': `import { two } from './two.js';\nexport const one = (n) => two(n);\nimport express from 'express';\nexpress().get('/x', (req, res) => res.json(one(req.query.x)));`,
      'two.js': `import { one } from './one.js';\nexport const two = (n) => one(n);`,
    };
    expect(lintFiles(files)).toEqual([]);
  });
});

describe('settings of the wrong shape', () => {
  test('are told once, with the key', () => {
    const reports = lintFiles(weak, { settings: { publicRoutes: 'GET /' } });
    const told = reports.filter(({ message }) => message.includes('settings["api-security"]') && !message.includes('can be called') && !message.includes('gateway.auth'));
    expect(told.map(({ message }) => message)).toEqual(['settings["api-security"].publicRoutes must be an array of strings, got a string.']);
    expect(told[0]).toMatchObject({ line: 1, column: 1 });
  });

  test('do not stop the rules', () => {
    expect(rulesIn(lintFiles(weak, { settings: { gateway: { auth: 'yes' } } }))).toEqual(expect.arrayContaining([...found()]));
  });

  test('settings that are no object', () => {
    const messages = lintFiles(weak, { settings: 'strict' }).map(({ message }) => message);
    expect(messages.filter((message) => message === 'settings["api-security"] must be an object, got a string.')).toHaveLength(1);
  });

  test('a key that is not known', () => {
    const messages = lintFiles(weak, { settings: { publicRoute: [] } }).map(({ message }) => message);
    expect(messages.filter((message) => message.startsWith('settings["api-security"].publicRoute is not a known key; known are '))).toHaveLength(1);
  });

  test('a root that is not there', () => {
    const messages = lintFiles(weak, { settings: { root: '/nowhere/at/all' } }).map(({ message }) => message);
    expect(messages.filter((message) => message === 'settings["api-security"].root must be a folder; there is none at /nowhere/at/all.')).toHaveLength(1);
  });
});

describe('unusual texts', () => {
  test('an empty file, a comment, a byte order mark, a hashbang', () => {
    expect(lintFiles({ 'empty.ts': '', 'comment.ts': '// nothing', 'marked.js': '\uFEFFexport {};', 'tool.js': '#!/usr/bin/env node\nconsole.log(1);' })).toEqual([]);
  });

  test('calls nested in calls', () => {
    const depth = 400;
    expect(() => lintFiles({ 'deep.js': `import express from 'express';\nexpress().get('/', (req, res) => res.json(${'f('.repeat(depth)}req.query.x${')'.repeat(depth)}));` })).not.toThrow();
  });

  test('a long chain of calls and a long sum', () => {
    const text = `import { Pool } from 'pg';\nimport express from 'express';\nexpress().get('/', (req, res) => new Pool().query('SELECT ' + ${"'a' + ".repeat(800)}req.query.x));\nexport const y = x${'.map(z)'.repeat(800)};`;
    expect(rulesIn(lintFiles({ 'long.js': text }))).toContain('no-sql-string-building');
  });

  test('a table written member by member costs no more than its size', () => {
    const table = `export const table = {};\n${Array.from({ length: 4_000 }, (_, at) => `table.key${String(at)} = () => ${String(at)};`).join('\n')}`;
    const start = performance.now();
    expect(lintFiles({ ...weak, 'table.ts': table })).toEqual(lintFiles({ ...weak, 'table.ts': 'export const table = {};' }));
    expect(performance.now() - start).toBeLessThan(15_000);
  });

  test('names that objects have anyway', () => {
    const text = `import express from 'express';\nconst constructor = express();\nconstructor.get('/__proto__', (req, res) => res.json({ toString: req.query.hasOwnProperty, __proto__: req.query.constructor }));\nconstructor['__proto__']('/x');`;
    expect(() => lintFiles({ 'names.js': text })).not.toThrow();
  });
});

describe('text without a place in the project', () => {
  test('<input> is a project of its own', () => {
    const messages = verify(`import { Pool } from 'pg';\nimport express from 'express';\nexpress().get('/', (req, res) => new Pool().query('SELECT ' + req.query.x));`, '<input>');
    expect(messages).toContain('api-security/no-sql-string-building');
  });

  test('a file that is not on the disk', () => {
    const root = writeProject(weak);
    expect(() => verify(`import './accounts.router.js';`, join(root, 'not-saved.ts'))).not.toThrow();
  });

  test('text that differs from what is saved', () => {
    const root = writeProject(weak);
    const fixed = `import { Pool } from 'pg';\nconst pool = new Pool();\nexport const find = (name: string, owner?: string) => pool.query('SELECT $1, $2', [name, owner]);`;
    expect(lintFolder(root, [['accounts.repository.ts', fixed]])).toEqual([]);
    expect(rulesIn(lintFolder(root, [['accounts.repository.ts', weak['accounts.repository.ts'] ?? '']]))).toEqual(['no-sql-string-building']);
  });

  test('a file that is deleted during the run', () => {
    const root = writeProject(weak);
    lintFolder(root, sourcesOf(weak));
    writeFileSync(join(root, 'accounts.repository.ts'), '');
    expect(() => lintFolder(root, sourcesOf(weak))).not.toThrow();
  });
});

describe('the order of files', () => {
  test('forwards and backwards', () => {
    const files = sourcesOf(weak);
    expect(sorted(lintFolder(writeProject(weak), files.toReversed()))).toEqual(sorted(lintFolder(writeProject(weak), files)));
  });

  test('every file first', () => {
    const files = sourcesOf(weak);
    const expected = sorted(lintFolder(writeProject(weak), files));
    for (const [first] of files) {
      const order = [...files.filter(([name]) => name === first), ...files.filter(([name]) => name !== first)];
      expect(sorted(lintFolder(writeProject(weak), order))).toEqual(expected);
    }
  });
});

describe('a project that uses none of the libraries', () => {
  test('is silent for every rule', () => {
    expect(lintFiles({
      'store.ts': `
import { readFile } from 'node:fs/promises';

export class Store {
  async query(text: string) { return readFile(text, 'utf8'); }
  sign(payload: object) { return JSON.stringify(payload); }
  decode(token: string) { return JSON.parse(atob(token.split('.')[1] ?? '')); }
}
`,
      'page.js': `
const params = new URLSearchParams(window.location.search);
const app = { get() {}, post() {}, use() {} };
app.use((error, req, res, next) => res.status(500).json({ stack: error.stack }));
fetch(params.get('next')).then((response) => response.json());
document.title = params.get('password');
`,
      'tool.cjs': `
const { execSync } = require('node:child_process');
const [, , name] = process.argv;
console.log(execSync('ls').toString(), 'SELECT * FROM t WHERE n = ' + name);
fetch('https://' + name);
`,
    })).toEqual([]);
  });
});

projectTest('no-credentials-in-url', 'a router of its own making in a project without any package', {
  'page.js': `
const app = { routes: [], post(path, handler) { this.routes.push([path, handler]); } };
app.post('/users', (req, res) => res.json(req.query.password));
`,
});

function rulesIn(reports: readonly Report[]): string[] {
  return [...new Set(reports.map(({ rule }) => rule).filter((rule) => rule !== 'parse'))].sort();
}

function sorted(reports: readonly Report[]): readonly Report[] {
  return [...reports].sort((left, right) => JSON.stringify(left).localeCompare(JSON.stringify(right)));
}

function verify(text: string, filename: string): (string | null)[] {
  const config = { files: ['**'], plugins: { 'api-security': { rules } }, languageOptions: { parser }, rules: { 'api-security/no-sql-string-building': 'error', 'api-security/no-ssrf': 'error' } } satisfies Linter.Config;
  const linter = new Linter({ cwd: writeProject({}) });
  return linter.verify(text, filename === '<input>' ? [{ ...config, files: ['**/*'] }] : [config], { filename: filename === '<input>' ? '<input>.js' : filename }).map(({ ruleId }) => ruleId);
}
