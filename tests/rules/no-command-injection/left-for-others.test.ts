import { describe } from 'vitest';
import { projectTest } from '../../support/project-test.js';

const rule = 'no-command-injection';
const mark = '// expect: no-command-injection';

describe('what one element leaves for those behind it', () => {
  const app = (put: string, line: string): Record<string, string> => ({ 'app.js': `const { exec } = require('child_process');\nconst express = require('express');\nconst app = express();\napp.use(express.json());\napp.use((req, res, next) => {\n  ${put}\n  next();\n});\napp.post('/run', (req, res) => {\n  ${line}\n  res.end();\n});\n` });
  projectTest(rule, 'on the response', app('res.locals.folder = req.body.folder;', `exec('ls ' + res.locals.folder); ${mark}`), { says: ['req.body.folder (app.js:6)'] });
  projectTest(rule, 'on the response, as a number', app('res.locals.folder = Number(req.body.folder);', "exec('ls ' + res.locals.folder);"));
  projectTest(rule, 'on the response, under another name', app('res.locals.folder = req.body.folder;', "exec('ls ' + res.locals.other);"));
  projectTest(rule, 'as all locals', app('res.locals = { folder: req.body.folder };', `exec('ls ' + res.locals.folder); ${mark}`));
  projectTest(rule, 'on the request', app('req.folder = req.body.folder;', `exec('ls ' + req.folder); ${mark}`));
});

describe('addresses taken apart', () => {
  const koa = (value: string): Record<string, string> => ({ 'app.js': `const Koa = require('koa');\nconst { exec } = require('child_process');\nconst app = new Koa();\napp.use(async (ctx) => {\n  exec('ls ' + ${value});${value.includes('Number') ? '' : ` ${mark}`}\n});\napp.listen(3000);\n` });
  projectTest(rule, 'Koa', koa("ctx.URL.searchParams.get('folder')"));
  projectTest(rule, 'Koa: a number', koa("Number(ctx.URL.searchParams.get('folder'))"));
  const hono = (value: string): Record<string, string> => ({ 'app.ts': `import { Hono } from 'hono';\nimport { exec } from 'node:child_process';\nconst app = new Hono();\napp.get('/', (c) => {\n  exec('ls ' + ${value});${value.includes('Number') ? '' : ` ${mark}`}\n  return c.text('done');\n});\nexport default app;\n` });
  projectTest(rule, 'Hono', hono("new URL(c.req.url).searchParams.get('folder')"));
  projectTest(rule, 'Hono: a number', hono("Number(new URL(c.req.url).searchParams.get('folder'))"));
});
