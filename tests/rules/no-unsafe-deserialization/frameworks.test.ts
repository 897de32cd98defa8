import { describe } from 'vitest';
import { projectTest } from '../../support/project-test.js';

const rule = 'no-unsafe-deserialization';

describe('Express', () => {
  projectTest(rule, 'TypeScript: a cookie', {
    'profile.ts': `
import serialize from 'node-serialize';
import express, { type Request, type Response } from 'express';

const app = express();
app.use(express.json());
app.get('/profile', async (req: Request, res: Response) => {
  const text = Buffer.from(req.cookies.profile, 'base64').toString();
  res.json(serialize.unserialize(text)); // expect: no-unsafe-deserialization
});
`,
  }, { says: ['is read here in a format that can carry code'] });

  projectTest(rule, 'TypeScript: a cookie as JSON', {
    'profile.ts': `
import express, { type Request, type Response } from 'express';

const app = express();
app.use(express.json());
app.get('/profile', async (req: Request, res: Response) => {
  const text = Buffer.from(req.cookies.profile, 'base64').toString();
  res.json(JSON.parse(text));
});
`,
  });

  projectTest(rule, 'JavaScript modules: v8', {
    'state.mjs': `
import { deserialize } from 'node:v8';
import { Router } from 'express';

export const routes = Router();
routes.post('/state', async (req, res) => {
  res.json(deserialize(Buffer.from(req.body.state, 'base64'))); // expect: no-unsafe-deserialization
});
`,
  });

  projectTest(rule, 'JavaScript modules: structuredClone', {
    'state.mjs': `
import { Router } from 'express';

export const routes = Router();
routes.post('/state', async (req, res) => {
  res.json(structuredClone(req.body.state));
});
`,
  });

  projectTest(rule, 'CommonJS: serialize-to-js', {
    'job.cjs': `
const { deserialize } = require('serialize-to-js');
const express = require('express');

const app = express();
app.use(express.json());
app.post('/job', (req, res) => {
  res.json(deserialize(req.body.job)); // expect: no-unsafe-deserialization
});
`,
  });

  projectTest(rule, 'CommonJS: a deserialize of its own', {
    'job.cjs': `
const express = require('express');

const deserialize = (text) => JSON.parse(text);

const app = express();
app.use(express.json());
app.post('/job', (req, res) => {
  res.json(deserialize(req.body.job));
});
`,
  });

  projectTest(rule, 'route and reader in two files', {
    'routes.ts': `
import { Router } from 'express';
import { read } from './read.js';

export const routes = Router();
routes.post('/import', (req, res) => {
  res.json(read(req.body.data));
});
`,
    'read.ts': `
import { unserialize } from 'node-serialize';

export function read(data: string) {
  return unserialize(data); // expect: no-unsafe-deserialization
}
`,
  });

  projectTest(rule, 'route and reader in two files, of a file of its own', {
    'routes.ts': `
import { Router } from 'express';
import { read } from './read.js';

export const routes = Router();
routes.post('/import', (req, res) => {
  res.json(read('{}'));
});
`,
    'read.ts': `
import { unserialize } from 'node-serialize';

export function read(data: string) {
  return unserialize(data);
}
`,
  });
});

describe('Fastify', () => {
  projectTest(rule, 'TypeScript: a body', {
    'state.ts': `
import { unserialize } from 'node-serialize';
import Fastify from 'fastify';

const app = Fastify();
app.post('/state', async (request) => {
  return unserialize((request.body as { state: string }).state); // expect: no-unsafe-deserialization
});
`,
  });

  projectTest(rule, 'TypeScript: a body as JSON', {
    'state.ts': `
import Fastify from 'fastify';

const app = Fastify();
app.post('/state', async (request) => {
  return JSON.parse((request.body as { state: string }).state);
});
`,
  });

  projectTest(rule, 'CommonJS: a header', {
    'state.cjs': `
const { unserialize } = require('node-serialize');
const fastify = require('fastify')();

fastify.get('/state', async (request) => {
  return unserialize(request.headers['x-state']); // expect: no-unsafe-deserialization
});
`,
  });

  projectTest(rule, 'CommonJS: a header as it is', {
    'state.cjs': `
const fastify = require('fastify')();

fastify.get('/state', async (request) => {
  return request.headers['x-state'];
});
`,
  });
});

describe('Nest', () => {
  projectTest(rule, 'a body', {
    'state.controller.ts': `
import { unserialize } from 'node-serialize';
import { Body, Controller, Post } from '@nestjs/common';

@Controller('state')
export class StateController {
  @Post()
  async run(@Body('state') state: string) {
    return unserialize(state); // expect: no-unsafe-deserialization
  }
}
`,
  });

  projectTest(rule, 'a body as JSON', {
    'state.controller.ts': `
import { Body, Controller, Post } from '@nestjs/common';

@Controller('state')
export class StateController {
  @Post()
  async run(@Body('state') state: string) {
    return JSON.parse(state);
  }
}
`,
  });
});
