import { describe } from 'vitest';
import { projectTest } from '../../support/project-test.js';

const rule = 'no-permissive-trust-proxy';

describe('Express', () => {
  projectTest(rule, 'TypeScript: a setting, everybody', {
    'app.ts': `
import express from 'express';
const app = express();
app.set('trust proxy', true); // expect: no-permissive-trust-proxy
`,
  });

  projectTest(rule, 'TypeScript: a setting, this machine', {
    'app.ts': `
import express from 'express';
const app = express();
app.set('trust proxy', 'loopback');
`,
  });

  projectTest(rule, 'CommonJS: enable, trust proxy', {
    'app.cjs': `
const app = require('express')();
app.enable('trust proxy'); // expect: no-permissive-trust-proxy
`,
  });

  projectTest(rule, 'CommonJS: enable, another', {
    'app.cjs': `
const app = require('express')();
app.enable('strict routing');
`,
  });

  projectTest(rule, 'in another file, true', {
    'app.ts': `
import express from 'express';
import { proxies } from './proxies.js';
express().set('trust proxy', proxies); // expect: no-permissive-trust-proxy
`,
    'proxies.ts': `
export const proxies = true;
`,
  });

  projectTest(rule, 'in another file, a number', {
    'app.ts': `
import express from 'express';
import { proxies } from './proxies.js';
express().set('trust proxy', proxies);
`,
    'proxies.ts': `
export const proxies = 2;
`,
  });
});

describe('Fastify', () => {
  projectTest(rule, 'JavaScript modules: an option, true', {
    'app.mjs': `
import Fastify from 'fastify';
Fastify({ trustProxy: true }); // expect: no-permissive-trust-proxy
`,
  });

  projectTest(rule, 'JavaScript modules: an option, a number', {
    'app.mjs': `
import Fastify from 'fastify';
Fastify({ trustProxy: 1 });
`,
  });
});

describe('Nest', () => {
  projectTest(rule, 'TypeScript: the adapter, true', {
    'app.ts': `
import { FastifyAdapter } from '@nestjs/platform-fastify';
export const adapter = new FastifyAdapter({ trustProxy: true }); // expect: no-permissive-trust-proxy
`,
  });

  projectTest(rule, 'TypeScript: the adapter, false', {
    'app.ts': `
import { FastifyAdapter } from '@nestjs/platform-fastify';
export const adapter = new FastifyAdapter({ trustProxy: false });
`,
  });
});
