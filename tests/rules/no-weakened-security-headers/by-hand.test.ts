import { describe } from 'vitest';
import { projectTest } from '../../support/project-test.js';

const rule = 'no-weakened-security-headers';
const mark = ' // expect: no-weakened-security-headers';

/** A header, a value that protects nothing, and one that does. */
const headers: readonly (readonly [name: string, weak: string, strong: string])[] = [
  ['X-Frame-Options', "'ALLOWALL'", "'DENY'"],
  ['X-Frame-Options', 'req.query.frame', "'SAMEORIGIN'"],
  ['Strict-Transport-Security', "'max-age=0'", "'max-age=31536000; includeSubDomains'"],
  ['Strict-Transport-Security', '`max-age=3600; ${flags}`', '`max-age=63072000; ${flags}`'],
  ['Content-Security-Policy', '"default-src * \'unsafe-inline\'"', '"default-src \'self\'; script-src \'self\'"'],
  ['Content-Security-Policy', '"default-src \'self\'; script-src \'self\' \'unsafe-eval\'"', '`script-src \'nonce-${nonce}\' \'unsafe-inline\'`'],
];

describe.each(headers)('%s: %s', (name, weak, strong) => {
  for (const [title, value, told] of [['weak', weak, mark], ['strong', strong, '']] as const) {
    projectTest(rule, `Express: ${title}`, {
      'app.js': `
import express from 'express';
import { flags, nonce } from './values.js';
express().use((req, res, next) => {
  res.setHeader('${name}', ${value});${told}
  next();
});
`,
    });

    projectTest(rule, `Fastify: ${title}`, {
      'app.ts': `
import fastify from 'fastify';
import { flags, nonce } from './values.js';
fastify().addHook('onRequest', async (req, reply) => {
  reply.headers({ '${name}': ${value} });${told}
});
`,
    });

    projectTest(rule, `Koa: ${title}`, {
      'app.cjs': `
const Koa = require('koa');
const { flags, nonce } = require('./values');
new Koa().use(async (req, next) => {
  req.set('${name}', ${value});${told}
  await next();
});
`,
    });
  }
});

describe('a policy by its own middleware', () => {
  projectTest(rule, 'scripts of anybody', {
    'app.ts': "import express from 'express';\nimport helmet from 'helmet';\nexpress().use(helmet.contentSecurityPolicy({ directives: { scriptSrc: ['*'] } })); // expect: no-weakened-security-headers\n",
  });

  projectTest(rule, 'scripts of its own', {
    'app.ts': 'import express from \'express\';\nimport helmet from \'helmet\';\nexpress().use(helmet.contentSecurityPolicy({ directives: { scriptSrc: ["\'self\'"] } }));\n',
  });
});

describe('a policy that is off', () => {
  for (const [what, answer, told] of [['with a page', "res.send('<h1>hello</h1>')", mark], ['with data', 'res.json({})', '']] as const) {
    projectTest(rule, what, {
      'app.ts': `
import express from 'express';
import helmet from 'helmet';
import { routes } from './routes.js';
const app = express();
app.use(helmet({ contentSecurityPolicy: false }));${told}
app.use(routes);
`,
      'routes.ts': `
import { Router } from 'express';
export const routes = Router();
routes.get('/', (req, res) => ${answer});
`,
    });
  }
});
