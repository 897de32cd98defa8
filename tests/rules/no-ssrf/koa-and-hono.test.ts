import { describe } from 'vitest';
import { projectTest } from '../../support/project-test.js';

const rule = 'no-ssrf';

describe('Koa', () => {
  projectTest(rule, 'TypeScript: request data decides the host', {
    'app.ts': `
import Koa from 'koa';
import Router from '@koa/router';
import { Pool } from 'pg';

const pool = new Pool();
const app = new Koa();
const router = new Router();
router.post('/search', async (ctx) => {
  const found = await fetch(ctx.request.body.url); // expect: no-ssrf
  ctx.body = found;
});
app.use(router.routes());
`,
  });

  projectTest(rule, 'TypeScript: request data is a part of the path', {
    'app.ts': `
import Koa from 'koa';
import Router from '@koa/router';
import { Pool } from 'pg';

const pool = new Pool();
const app = new Koa();
const router = new Router();
router.post('/search', async (ctx) => {
  const found = await fetch('https://pages.example.com/' + ctx.request.body.url);
  ctx.body = found;
});
app.use(router.routes());
`,
  });

  projectTest(rule, 'CommonJS: request data decides the host', {
    'app.cjs': `
const Koa = require('koa');
const Router = require('@koa/router');
const { Pool } = require('pg');

const pool = new Pool();
const app = new Koa();
const router = new Router();
router.post('/search', async (ctx) => {
  const found = await fetch(ctx.request.body.url); // expect: no-ssrf
  ctx.body = found;
});
app.use(router.routes());
`,
  });

  projectTest(rule, 'CommonJS: request data is a part of the path', {
    'app.cjs': `
const Koa = require('koa');
const Router = require('@koa/router');
const { Pool } = require('pg');

const pool = new Pool();
const app = new Koa();
const router = new Router();
router.post('/search', async (ctx) => {
  const found = await fetch('https://pages.example.com/' + ctx.request.body.url);
  ctx.body = found;
});
app.use(router.routes());
`,
  });
});

describe('Hono', () => {
  projectTest(rule, 'TypeScript: request data decides the host', {
    'app.ts': `
import { Hono } from 'hono';
import { Pool } from 'pg';

const pool = new Pool();
const app = new Hono();
app.post('/search', async (c) => {
  const found = await fetch((await c.req.json()).url); // expect: no-ssrf
  return c.json(found);
});
`,
  });

  projectTest(rule, 'TypeScript: request data is a part of the path', {
    'app.ts': `
import { Hono } from 'hono';
import { Pool } from 'pg';

const pool = new Pool();
const app = new Hono();
app.post('/search', async (c) => {
  const found = await fetch('https://pages.example.com/' + (await c.req.json()).url);
  return c.json(found);
});
`,
  });

  projectTest(rule, 'CommonJS: request data decides the host', {
    'app.cjs': `
const { Hono } = require('hono');
const { Pool } = require('pg');

const pool = new Pool();
const app = new Hono();
app.post('/search', async (c) => {
  const found = await fetch((await c.req.json()).url); // expect: no-ssrf
  return c.json(found);
});
`,
  });

  projectTest(rule, 'CommonJS: request data is a part of the path', {
    'app.cjs': `
const { Hono } = require('hono');
const { Pool } = require('pg');

const pool = new Pool();
const app = new Hono();
app.post('/search', async (c) => {
  const found = await fetch('https://pages.example.com/' + (await c.req.json()).url);
  return c.json(found);
});
`,
  });
});
