import { describe } from 'vitest';
import { projectTest } from '../../support/project-test.js';

const rule = 'require-authentication';

describe('TypeScript', () => {
  projectTest(rule, 'application, plugin and hook in three files', {
    'application.ts': `
import Fastify from 'fastify';
import { notes } from './notes.plugin.js';
import { tags } from './tags.plugin.js';

const app = Fastify();
app.register(notes, { prefix: '/notes' });
app.register(tags, { prefix: '/tags' });
`,
    'notes.plugin.ts': `
import type { FastifyInstance } from 'fastify';
import { checkKey } from './check-key.js';

export async function notes(app: FastifyInstance) {
  app.addHook('onRequest', checkKey);
  app.post('/', async () => ({}));
}
`,
    'tags.plugin.ts': `
import type { FastifyInstance } from 'fastify';

export async function tags(app: FastifyInstance) {
  app.post('/', async () => ({})); // expect: require-authentication
}
`,
    'check-key.ts': `
import type { FastifyReply, FastifyRequest } from 'fastify';

export async function checkKey(request: FastifyRequest, reply: FastifyReply) {
  if (request.headers['x-key'] !== process.env.KEY) return reply.code(401).send();
}
`,
  }, { says: ['POST /tags can be called by anybody'] });

  projectTest(rule, 'application, plugin and hook in three files, the hook in a plugin without a scope', {
    'application.ts': `
import Fastify from 'fastify';
import guard from './guard.plugin.js';
import { notes } from './notes.plugin.js';
import { tags } from './tags.plugin.js';

const app = Fastify();
app.register(guard);
app.register(notes, { prefix: '/notes' });
app.register(tags, { prefix: '/tags' });
`,
    'guard.plugin.ts': `
import fp from 'fastify-plugin';
import { checkKey } from './check-key.js';

export default fp(async (app) => {
  app.addHook('onRequest', checkKey);
});
`,
    'notes.plugin.ts': `
import type { FastifyInstance } from 'fastify';

export async function notes(app: FastifyInstance) {
  app.post('/', async () => ({}));
}
`,
    'tags.plugin.ts': `
import type { FastifyInstance } from 'fastify';

export async function tags(app: FastifyInstance) {
  app.post('/', async () => ({}));
}
`,
    'check-key.ts': `
import type { FastifyReply, FastifyRequest } from 'fastify';

export async function checkKey(request: FastifyRequest, reply: FastifyReply) {
  if (request.headers['x-key'] !== process.env.KEY) return reply.code(401).send();
}
`,
  });

  projectTest(rule, 'a hook in the scope of a sibling', {
    'scopes.ts': `
import Fastify from 'fastify';

const app = Fastify();
app.register(async (scope) => {
  scope.addHook('onRequest', async (request, reply) => {
    if (!request.headers.authorization) return reply.code(401).send();
  });
  scope.post('/inside', async () => ({}));
});
app.post('/outside', async () => ({})); // expect: require-authentication
`,
  });

  projectTest(rule, 'a hook that is added later in the same scope', {
    'scopes.ts': `
import Fastify from 'fastify';

const app = Fastify();
app.post('/outside', async () => ({}));
app.addHook('onRequest', async (request, reply) => {
  if (!request.headers.authorization) return reply.code(401).send();
});
app.post('/inside', async () => ({}));
`,
  });
});

describe('JavaScript modules', () => {
  projectTest(rule, 'preHandler of one route only', {
    'carts.mjs': `
import fastifyJwt from '@fastify/jwt';
import Fastify from 'fastify';

const app = Fastify();
app.register(fastifyJwt, { secret: 'from-the-vault' });
const signedIn = async (request) => { await request.jwtVerify(); };
app.post('/carts', { preHandler: signedIn }, async () => ({}));
app.delete('/carts/:id', async () => ({})); // expect: require-authentication
`,
  });

  projectTest(rule, 'preHandler of every route', {
    'carts.mjs': `
import fastifyJwt from '@fastify/jwt';
import Fastify from 'fastify';

const app = Fastify();
app.register(fastifyJwt, { secret: 'from-the-vault' });
const signedIn = async (request) => { await request.jwtVerify(); };
app.post('/carts', { preHandler: signedIn }, async () => ({}));
app.delete('/carts/:id', { preHandler: [signedIn] }, async () => ({}));
`,
  });

  projectTest(rule, 'a decorated check', {
    'carts.mjs': `
import fastifyJwt from '@fastify/jwt';
import Fastify from 'fastify';

const app = Fastify();
app.register(fastifyJwt, { secret: 'from-the-vault' });
app.decorate('authenticate', async (request, reply) => {
  try {
    await request.jwtVerify();
  } catch (error) {
    reply.send(error);
  }
});
app.post('/carts', { onRequest: [app.authenticate] }, async () => ({}));
app.delete('/carts/:id', { onRequest: [app.authenticate] }, async () => ({}));
app.patch('/carts/:id', async () => ({})); // expect: require-authentication
`,
  });
});

describe('CommonJS', () => {
  projectTest(rule, 'a route given as one object without a check', {
    'route.cjs': `
const fastify = require('fastify')();
const basicAuth = require('@fastify/basic-auth');

fastify.register(basicAuth, { validate: async (user, password) => { if (password !== process.env[user]) throw new Error('no'); } });
fastify.after(() => {
  fastify.route({ method: 'POST', url: '/a', onRequest: fastify.basicAuth, handler: async () => ({}) });
  fastify.route({ method: 'POST', url: '/b', handler: async () => ({}) }); // expect: require-authentication
});
`,
  });

  projectTest(rule, 'a route given as one object with a check', {
    'route.cjs': `
const fastify = require('fastify')();
const basicAuth = require('@fastify/basic-auth');

fastify.register(basicAuth, { validate: async (user, password) => { if (password !== process.env[user]) throw new Error('no'); } });
fastify.after(() => {
  fastify.route({ method: 'POST', url: '/a', onRequest: fastify.basicAuth, handler: async () => ({}) });
  fastify.route({ method: 'POST', url: '/b', onRequest: fastify.basicAuth, handler: async () => ({}) });
});
`,
  });
});

describe('the name of the check that others have', () => {
  projectTest(rule, 'is the one under which the application keeps it', {
    'app.ts': `
import Fastify from 'fastify';
import jwt from '@fastify/jwt';

const app = Fastify();
app.register(jwt, { secret: process.env.SECRET });
app.decorate('authenticate', async (request, reply) => {
  await request.jwtVerify();
});
app.put('/notes/:id', { onRequest: [app.authenticate] }, async () => ({}));
app.delete('/notes/:id', async () => ({})); // expect: require-authentication
await app.listen({ port: 3000 });
`,
  }, { says: ['Add the check that other routes have (authenticate)'] });

  projectTest(rule, 'is that of the variable that holds it, wrapped', {
    'app.ts': `
import { Hono } from 'hono';
import { createMiddleware } from 'hono/factory';
import { HTTPException } from 'hono/http-exception';

const requireKey = createMiddleware(async (c, next) => {
  if (c.req.header('authorization') !== process.env.KEY) throw new HTTPException(401);
  await next();
});
const app = new Hono();
app.put('/notes/:id', requireKey, (c) => c.json({}));
app.delete('/notes/:id', (c) => c.json({})); // expect: require-authentication
export default app;
`,
  }, { says: ['Add the check that other routes have (requireKey)'] });
});
