import { describe } from 'vitest';
import { projectTest } from '../../support/project-test.js';

const rule = 'require-timing-safe-compare';

describe('Express', () => {
  projectTest(rule, 'TypeScript: a signature, by an operator', {
    'app.ts': `
import express from 'express';
import { createHmac, timingSafeEqual } from 'node:crypto';
const app = express();
app.post('/hook', express.raw(), (req, res) => {
  const expected = createHmac('sha256', process.env.HOOK_SECRET).update(req.body).digest('hex');
  const given = req.get('x-signature');
  if (given !== expected) return res.sendStatus(403); // expect: require-timing-safe-compare
  res.sendStatus(204);
});
`,
  });

  projectTest(rule, 'TypeScript: a signature, in constant time', {
    'app.ts': `
import express from 'express';
import { createHmac, timingSafeEqual } from 'node:crypto';
const app = express();
app.post('/hook', express.raw(), (req, res) => {
  const expected = createHmac('sha256', process.env.HOOK_SECRET).update(req.body).digest('hex');
  const given = req.get('x-signature');
  if (!timingSafeEqual(Buffer.from(given), Buffer.from(expected))) return res.sendStatus(403);
  res.sendStatus(204);
});
`,
  });

  projectTest(rule, 'CommonJS: made in another file, with a key', {
    'app.cjs': `
const { signatureOf } = require('./sign.cjs');
require('express')().post('/hook', (req, res) => {
  res.json(req.headers['x-hub-signature-256'] === signatureOf(req.body)); // expect: require-timing-safe-compare
});
`,
    'sign.cjs': `
const { createHmac } = require('crypto');
exports.signatureOf = (body) => \`sha256=\${createHmac('sha256', process.env.KEY).update(body).digest('hex')}\`;
`,
  });

  projectTest(rule, 'CommonJS: made in another file, without one', {
    'app.cjs': `
const { etagOf } = require('./sign.cjs');
require('express')().post('/hook', (req, res) => {
  res.json(req.headers['if-none-match'] === etagOf(req.body));
});
`,
    'sign.cjs': `
const { createHash } = require('crypto');
exports.etagOf = (body) => \`W/\${createHash('sha256').update(body).digest('hex')}\`;
`,
  });
});

describe('Fastify', () => {
  projectTest(rule, 'JavaScript modules: a key, of the application', {
    'app.mjs': `
import Fastify from 'fastify';
Fastify().get('/jobs', async (request) => request.headers['x-api-key'] === process.env.JOBS_API_KEY); // expect: require-timing-safe-compare
`,
  });

  projectTest(rule, 'JavaScript modules: a key, that is none', {
    'app.mjs': `
import Fastify from 'fastify';
Fastify().get('/jobs', async (request) => request.headers['x-region'] === process.env.REGION);
`,
  });
});

describe('Nest', () => {
  projectTest(rule, 'TypeScript: a header, with a secret', {
    'app.ts': `
import { Controller, Headers, Post } from '@nestjs/common';
@Controller()
export class Hooks {
  @Post('hook')
  hook(@Headers('x-token') token: string) { return token === process.env.HOOK_TOKEN; } // expect: require-timing-safe-compare
}
`,
  });

  projectTest(rule, 'TypeScript: a header, with nothing', {
    'app.ts': `
import { Controller, Headers, Post } from '@nestjs/common';
@Controller()
export class Hooks {
  @Post('hook')
  hook(@Headers('x-token') token: string) { return token === undefined; }
}
`,
  });
});
