import { describe } from 'vitest';
import { projectTest } from '../../support/project-test.js';

const rule = 'no-permissive-cors';
const mark = ' // expect: no-permissive-cors';

/** What stands before the header is set, and whether any site may still pass. */
const headers: readonly (readonly [what: string, before: string, value: string, isTold: boolean])[] = [
  ['whoever asks', '', 'req.headers.origin', true],
  ['whoever asks, or all', '', "req.headers.origin || '*'", true],
  ['whoever asks, if anybody', '', "req.headers.origin ? req.headers.origin : '*'", true],
  ['asked only if one was sent', 'if (req.headers.origin)', 'req.headers.origin', true],
  ['only before the request proper', "if (req.method === 'OPTIONS')", 'req.headers.origin', true],
  ['checked out of sight', 'if (isOurs(req.headers.origin))', 'req.headers.origin', false],
  ['one of a list', 'if (list.includes(req.headers.origin))', 'req.headers.origin', false],
  ['one of a set made here', 'if (new Set(list).has(req.headers.origin))', 'req.headers.origin', false],
  ['one of a list, or the first', '', 'list.includes(req.headers.origin) ? req.headers.origin : list[0]', false],
  ['its end', "if (req.headers.origin?.endsWith('shop.example'))", 'req.headers.origin', true],
  ['its end below our domain', "if (new URL(req.headers.origin).hostname.endsWith('.shop.example'))", 'req.headers.origin', false],
  ['a part', "if (req.headers.origin?.includes('shop.example'))", 'req.headers.origin', true],
];

describe('the header, by hand', () => {
  for (const [what, before, value, isTold] of headers) {
    projectTest(rule, `Express: ${what}`, {
      'app.js': `
import express from 'express';
import { isOurs } from '@shop/origins';
const list = (process.env.ORIGINS ?? '').split(',');
express().use((req, res, next) => {
  ${before} res.setHeader('Access-Control-Allow-Origin', ${value});${isTold ? mark : ''}
  next();
});
`,
    });
  }

  projectTest(rule, "Node's own server: whoever asks", {
    'server.cjs': `
require('node:http').createServer((req, res) => {
  res.writeHead(200, { 'Access-Control-Allow-Origin': req.headers.origin || '*' });${mark}
  res.end('{}');
});
`,
  });

  projectTest(rule, "Node's own server: ours", {
    'server.cjs': `
require('node:http').createServer((req, res) => {
  res.writeHead(200, { 'Access-Control-Allow-Origin': 'https://shop.example' });
  res.end('{}');
});
`,
  });
});

/** A function that is asked about an origin. */
const questions: readonly (readonly [what: string, test: string, isTold: boolean])[] = [
  ['its end', "origin.endsWith('shop.example')", true],
  ['its end behind a dot', "origin.endsWith('.shop.example')", false],
  ['its start', "origin.startsWith('https://shop.example')", true],
  ['all of it', "origin === 'https://shop.example'", false],
];

describe('a function that is asked, with credentials', () => {
  for (const [what, test, isTold] of questions) {
    projectTest(rule, `Express: ${what}`, {
      'app.cjs': `
const app = require('express')();
app.use(require('cors')({
  credentials: true,
  origin: (origin, answer) => {${isTold ? mark : ''}
    if (${test}) return answer(null, true);
    answer(new Error('not ours'));
  },
}));
`,
    });
    projectTest(rule, `Fastify: ${what}`, {
      'app.ts': `
import cors from '@fastify/cors';
import fastify from 'fastify';
const app = fastify();
app.register(cors, {
  credentials: true,
  origin: (origin, answer) => {${isTold ? mark : ''}
    if (${test}) answer(null, true);
    else answer(new Error('not ours'), false);
  },
});
`,
    });
  }

  projectTest(rule, 'the origin of sandboxed frames', {
    'app.ts': `import cors from 'cors';\nimport express from 'express';\nexpress().use(cors({ credentials: true, origin: ['https://shop.example', 'null'] }));${mark}\n`,
  });

  projectTest(rule, 'that origin, without credentials', {
    'app.ts': "import cors from 'cors';\nimport express from 'express';\nexpress().use(cors({ origin: ['https://shop.example', 'null'] }));\n",
  });
});

describe('a function that is asked', () => {
  const answers: readonly (readonly [what: string, body: string, isTold: boolean])[] = [
    ['a part, at once', "callback(null, origin.includes('shop.example'))", true],
    ['a part, or nothing asks', "callback(null, !origin || origin.includes('shop.example'))", true],
    ['its end, by name', "const ours = /shop\\.example$/.test(origin); callback(null, ours)", true],
    ['a part, by its place', "if (origin && origin.indexOf('shop.example') !== -1) callback(null, true); else callback(new Error('no'))", true],
    ['one of a list, at once', 'callback(null, !origin || list.includes(origin))', false],
    ['a part, and one of a list', "callback(null, origin.includes('shop.example') && list.includes(origin))", false],
    ['its end below our domain', "callback(null, new URL(origin).hostname.endsWith('.shop.example'))", false],
  ];
  for (const [what, body, isTold] of answers) {
    projectTest(rule, what, {
      'app.js': `
import express from 'express';
import cors from 'cors';
const list = (process.env.ORIGINS ?? '').split(',');
const app = express();
app.use(cors({ credentials: true, origin: (origin, callback) => { ${body}; } }));${isTold ? mark : ''}
app.get('/', (req, res) => res.json({}));
`,
    });
  }

  const ofKoa: readonly (readonly [what: string, answer: string, isTold: boolean])[] = [
    ['whoever asks', "ctx.get('Origin')", true],
    ['whoever asks, by the header', 'ctx.request.header.origin', true],
    ['one of a list', "list.includes(ctx.get('Origin')) ? ctx.get('Origin') : ''", false],
    ['what is configured', 'process.env.ORIGIN', false],
  ];
  for (const [what, answer, isTold] of ofKoa) {
    projectTest(rule, `Koa: ${what}`, {
      'app.js': `
import Koa from 'koa';
import Router from '@koa/router';
import cors from '@koa/cors';
const list = (process.env.ORIGINS ?? '').split(',');
const router = new Router();
router.get('/', (ctx) => { ctx.body = {}; });
const app = new Koa();
app.use(cors({ credentials: true, origin: (ctx) => ${answer} }));${isTold ? mark : ''}
app.use(router.routes());
`,
    });
  }
});
