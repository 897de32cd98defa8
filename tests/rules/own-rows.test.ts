import { describe, expect, test } from 'vitest';
import { lintFolder, sourcesOf, writeProject } from '../support/lint.js';
import { projectTest } from '../support/project-test.js';

/** What a team says about its own packages and functions in the settings. */

const app = (handler: string, imports: string): string => `
import express from 'express';
${imports}

const app = express();
app.get('/things', async (req, res) => {
  ${handler}
  res.json({});
});
`;

describe('sinks', () => {
  const sinks = [{ package: '@acme/db', name: 'Client#run', risk: 'sql' }, { file: 'src/db.ts', name: 'rawQuery', at: 1, risk: 'sql' }];
  const ofPackage = app('await new Client().run(`name = ${req.query.name}`);', "import { Client } from '@acme/db';");

  projectTest('no-sql-string-building', 'a method of a package of one’s own', { 'app.js': ofPackage.replace('`);', '`); // expect: no-sql-string-building') }, { settings: { sinks } });
  projectTest('no-sql-string-building', 'the same package, of which nothing is said', { 'app.js': ofPackage });
  projectTest('no-sql-string-building', 'another method of it', { 'app.js': ofPackage.replace('.run(', '.label(') }, { settings: { sinks } });

  const db = "export async function rawQuery(connection: string, text: string) { return (globalThis as any)[connection].dispatch(text); }\nexport const other = rawQuery;\n";
  const ofFile = app("await rawQuery('main', `select * from things where name = ${req.query.name}`);", "import { rawQuery } from './src/index.js';");
  const index = "export * from './db.js';\n";

  projectTest('no-sql-string-building', 'a function of a file, through a barrel', { 'app.ts': ofFile.replace('`);', '`); // expect: no-sql-string-building'), 'src/db.ts': db, 'src/index.ts': index }, { settings: { sinks } });
  projectTest('no-sql-string-building', 'a function of that name in another file', { 'app.ts': ofFile, 'src/store.ts': db, 'src/index.ts': "export * from './store.js';\n" }, { settings: { sinks } });
  projectTest('no-sql-string-building', 'data at another place', { 'app.ts': app("await rawQuery(String(req.query.name), 'select 1');", "import { rawQuery } from './src/index.js';"), 'src/db.ts': db, 'src/index.ts': index }, { settings: { sinks } });

  const service = `
import { Injectable } from '@nestjs/common';
@Injectable()
export class Store {
  async run(text: string) { return (globalThis as any).driver.dispatch(text); }
}
`;
  const controller = (text: string): string => `
import { Controller, Get, Query } from '@nestjs/common';
import { Store } from './store.service';
@Controller('things')
export class ThingsController {
  constructor(private readonly store: Store) {}
  @Get()
  find(@Query('name') name: string) {
    ${text}
  }
}
`;
  const ofMethod = [{ file: './src/store.service.ts', name: 'Store#run', risk: 'sql' }];
  projectTest('no-sql-string-building', 'Nest: a method of an injected class', { 'src/things.controller.ts': controller('return this.store.run(`select * from things where name = ${name}`); // expect: no-sql-string-building'), 'src/store.service.ts': service }, { settings: { sinks: ofMethod } });
  projectTest('no-sql-string-building', 'Nest: the same with a constant', { 'src/things.controller.ts': controller("return this.store.run('select * from things');"), 'src/store.service.ts': service }, { settings: { sinks: ofMethod } });
});

describe('sources', () => {
  const worker = `
const { receive } = require('@acme/queue');
const { Pool } = require('pg');
const pool = new Pool();

async function work() {
  const job = await receive();
  await pool.query('select * from jobs where name = ' + job.name);
}
module.exports = { work };
`;
  const sources = [{ package: '@acme/queue', name: 'receive()' }];
  projectTest('no-sql-string-building', 'CommonJS: what a queue gives', { 'worker.cjs': worker.replace('job.name);', 'job.name); // expect: no-sql-string-building') }, { settings: { sources } });
  projectTest('no-sql-string-building', 'CommonJS: nothing is said of the queue', { 'worker.cjs': worker });

  const inbox = "export function nextMessage(): any { return (globalThis as any).inbox.shift(); }\n";
  const reader = "import { Pool } from 'pg';\nimport { nextMessage } from './inbox.js';\nconst pool = new Pool();\nexport async function read() {\n  await pool.query(`select * from jobs where name = ${nextMessage().name}`);\n}\n";
  projectTest('no-sql-string-building', 'what a function of the project gives', { 'reader.ts': reader.replace('`);', '`); // expect: no-sql-string-building'), 'inbox.ts': inbox }, { settings: { sources: [{ file: 'inbox.ts', name: 'nextMessage()', origin: 'message' }] } });
  projectTest('no-sql-string-building', 'another function of that file', { 'reader.ts': reader, 'inbox.ts': inbox }, { settings: { sources: [{ file: 'inbox.ts', name: 'lastMessage()' }] } });

  const tenant = "import Fastify from 'fastify';\nimport { Pool } from 'pg';\nconst pool = new Pool();\nconst app = Fastify();\napp.get('/things', async (request) => pool.query(`select * from things where tenant = '${request.tenantName}'`));\n";
  projectTest('no-sql-string-building', 'Fastify: a member that a plugin puts on the request', { 'app.ts': tenant.replace('));', ')); // expect: no-sql-string-building') }, { settings: { sources: [{ package: 'fastify', name: 'FastifyRequest#tenantName', origin: 'headers', shape: 'string' }] } });
  projectTest('no-sql-string-building', 'Fastify: a member of which nothing is known', { 'app.ts': tenant });
});

describe('sanitizers', () => {
  const sanitizers = [{ package: '@acme/text', name: 'quote', clears: ['sql'] }, { file: 'src/quote.ts', name: 'quoted', clears: ['sql'] }];
  const handler = (call: string): string => `await pool.query(\`select * from things where name = \${${call}}\`);`;
  const imports = "import { Pool } from 'pg';\nimport { quote } from '@acme/text';\nimport { quoted } from './src/quote.js';\nconst pool = new Pool();";
  const own = "export const quoted = (text: string) => text.replace(/'/g, \"''\");\n";

  projectTest('no-sql-string-building', 'own escaping clears what the settings say', { 'app.ts': app(handler('quoted(String(req.query.name))'), imports), 'src/quote.ts': own }, { settings: { sanitizers } });
  projectTest('no-sql-string-building', 'own escaping of which nothing is said', { 'app.ts': app(`${handler('quoted(String(req.query.name))')} // expect: no-sql-string-building`, imports), 'src/quote.ts': own });
  projectTest('no-sql-string-building', 'escaping for something else', { 'app.ts': app(`${handler('quoted(String(req.query.name))')} // expect: no-sql-string-building`, imports), 'src/quote.ts': own }, { settings: { sanitizers: [{ file: 'src/quote.ts', name: 'quoted', clears: ['html'] }] } });
  projectTest('no-sql-string-building', 'a package’s escaping', { 'app.ts': app(handler('quote(req.query.name)'), imports), 'src/quote.ts': own }, { settings: { sanitizers } });
  const kept = [{ package: '@acme/text', name: 'quote', clears: ['html'] }];
  projectTest('no-sql-string-building', 'a package’s escaping for something else', { 'app.ts': app(`${handler('quote(req.query.name)')} // expect: no-sql-string-building`, imports), 'src/quote.ts': own }, { settings: { sanitizers: kept } });
});

describe('validators', () => {
  const imports = "import { assertPartner, isPartner } from './src/partners.js';";
  const partners = "export function assertPartner(url: string) { (globalThis as any).partners.check(url); }\nexport async function isPartner(url: string) { return (globalThis as any).partners.has(url); }\n";
  const validators = [{ file: 'src/partners.ts', name: 'assertPartner', clears: ['url'], by: 'throw' }, { file: 'src/partners.ts', name: 'isPartner', clears: ['url'], by: 'boolean' }];
  const thrown = 'assertPartner(req.query.url); await fetch(req.query.url);';
  const answered = 'if (await isPartner(req.query.url)) await fetch(req.query.url);';

  projectTest('no-ssrf', 'a function that throws', { 'app.ts': app(thrown, imports), 'src/partners.ts': partners }, { settings: { validators } });
  projectTest('no-ssrf', 'nothing is said of the function that throws', { 'app.ts': app(`${thrown} // expect: no-ssrf`, imports), 'src/partners.ts': partners });
  projectTest('no-ssrf', 'a function that answers', { 'app.ts': app(answered, imports), 'src/partners.ts': partners }, { settings: { validators } });
  projectTest('no-ssrf', 'where it answers false', { 'app.ts': app(`${answered.replace('if (await isPartner(req.query.url))', 'if (!(await isPartner(req.query.url)))')} // expect: no-ssrf`, imports), 'src/partners.ts': partners }, { settings: { validators } });
});

describe('principal', () => {
  const routes = (who: string): string => `
import express from 'express';
import { PrismaClient } from '@prisma/client';
import { currentUser } from './context.js';

const prisma = new PrismaClient();
const app = express();
app.use((req, res, next) => { if (!req.headers.authorization) return res.sendStatus(401); next(); });
app.get('/notes', async (req, res) => {
  res.json(await prisma.note.findMany({ where: { ownerId: ${who} } }));
});
app.delete('/notes/:id', async (req, res) => {
  await prisma.note.delete({ where: { id: req.params.id } });
  res.json({});
});
`;
  const mark = (text: string): string => text.replace('req.params.id } });', 'req.params.id } }); // expect: require-ownership-on-mutation');
  const context = "export const currentUser = () => (globalThis as any).context.user;\n";

  projectTest('require-ownership-on-mutation', 'who is calling, by a function of the project', { 'app.ts': mark(routes('currentUser().id')), 'context.ts': context }, { settings: { principal: [{ file: 'context.ts', name: 'currentUser()' }] } });
  projectTest('require-ownership-on-mutation', 'a function of which nothing is said', { 'app.ts': routes('currentUser().id'), 'context.ts': context });
  projectTest('require-ownership-on-mutation', 'who is calling, by a member of the request', { 'app.ts': mark(routes('req.badge.id')), 'context.ts': context }, { settings: { principal: [{ package: 'express', name: 'Request#badge' }] } });
  projectTest('require-ownership-on-mutation', 'a member of which nothing is said', { 'app.ts': routes('req.badge.id'), 'context.ts': context });
});

test('what is kept for one set of rows does not answer for another', () => {
  const files = { 'app.js': app('await run(req.query.name);', "import { run } from '@acme/db';"), 'node_modules/.keep': '' };
  const root = writeProject(files);
  const reports = (settings: unknown): readonly string[] => lintFolder(root, sourcesOf(files), { settings }).map(({ rule }) => rule).filter((rule) => rule.includes('inject') || rule.includes('sql'));
  const sinkOf = (risk: string): unknown => ({ sinks: [{ package: '@acme/db', name: 'run', risk }] });
  expect([sinkOf('sql'), {}, sinkOf('command'), sinkOf('sql')].map(reports)).toEqual([['no-sql-string-building'], [], ['no-command-injection'], ['no-sql-string-building']]);
});
