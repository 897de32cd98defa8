import { describe } from 'vitest';
import { projectTest } from '../../support/project-test.js';

/** Members of a request that nothing in sight sets: unknown, so silent, unless asked for. */
const rule = 'no-ssrf';
const asked = { options: { [rule]: { unsetMembers: true } } } as const;

const route = (line: string, before = ''): { readonly 'app.js': string } => ({
  'app.js': `
const express = require('express');
const axios = require('axios');
const app = express();
${before}
app.get('/', async (req, res) => {
  ${line}
  res.end();
});
app.listen(3000);
`,
});

describe('reported where it is asked for', () => {
  projectTest(rule, 'a member by itself', route('await axios.get(req.target); // expect: no-ssrf'), { ...asked, says: ['`target` of the request, which nothing in sight sets'] });
  projectTest(rule, 'not by default', route('await axios.get(req.target);'));
  projectTest(rule, 'a member of it, in a text', route('await axios.get(`${req.site.host}/status`); // expect: no-ssrf'), asked);
  projectTest(rule, 'taken out of the request, in a helper of another file', {
    'app.ts': `
import express, { type Request, type Response } from 'express';
import { check } from './check.js';
const app = express();
app.post('/', (req: Request, res: Response) => { void check(req); res.end(); });
app.listen(3000);
`,
    'check.ts': `
export async function check(req: any): Promise<void> {
  const { target } = req;
  await fetch(target); // expect: no-ssrf
}
`,
  }, asked);
  projectTest(rule, 'of the state of Koa', {
    'app.mjs': `
import Koa from 'koa';
const app = new Koa();
app.use(async (ctx) => { ctx.body = await (await fetch(ctx.state.target)).text(); }); // expect: no-ssrf
app.listen(3000);
`,
  }, asked);
  projectTest(rule, 'of Fastify', {
    'app.mjs': `
import fastify from 'fastify';
const app = fastify();
app.get('/', async (request) => (await fetch(request.target)).text()); // expect: no-ssrf
await app.listen({ port: 3000 });
`,
  }, asked);
});

describe('never reported', () => {
  projectTest(rule, 'middleware in sight sets it', route('await axios.get(req.target);', 'app.use((req, res, next) => { req.target = process.env.TARGET; next(); });'), asked);
  projectTest(rule, 'an assignment elsewhere gives it a value', { ...route('await axios.get(req.target);'), 'targets.js': 'exports.attach = (req, config) => { req.target = config.target; };' }, asked);
  projectTest(rule, 'so does a call', { ...route('await axios.get(req.target);'), 'targets.js': 'exports.attach = (req, config) => { Object.assign(req, { target: config.target }); };' }, asked);
  projectTest(rule, 'what authentication left there', route('await axios.get(req.user.hook);'), asked);
  projectTest(rule, 'the session', route('await axios.get(req.session.hook);'), asked);
  projectTest(rule, 'what the server knows', route('await axios.get(req.ip); await axios.get(req.protocol);'), asked);
  projectTest(rule, 'it decides no host', route('await axios.get(`https://api.example.com/${req.target}`);'), asked);
  projectTest(rule, 'a member of anything else', route('await axios.get(res.locals.target); await axios.get(config.target);', 'const config = load();'), asked);
});

describe('other rules', () => {
  projectTest('no-sql-string-building', 'statements', {
    'app.js': `
const express = require('express');
const mysql = require('mysql');
const db = mysql.createConnection({});
const app = express();
app.get('/', (req, res) => {
  db.query("SELECT * FROM orders WHERE region = '" + req.region + "'", () => res.end()); // expect: no-sql-string-building
  db.query('SELECT * FROM orders WHERE region = ?', [req.region], () => res.end());
});
app.listen(3000);
`,
  }, { options: { 'no-sql-string-building': { unsetMembers: true } } });
  projectTest('no-command-injection', 'commands', {
    'app.js': `
const { exec } = require('node:child_process');
const express = require('express');
const app = express();
app.get('/', (req, res) => { exec('ping ' + req.target, () => res.end()); }); // expect: no-command-injection
app.listen(3000);
`,
  }, { options: { 'no-command-injection': { unsetMembers: true } } });
});
