import { describe } from 'vitest';
import { projectTest } from '../../support/project-test.js';

const rule = 'no-auth-after-route';
const hook = `async (request, reply) => {
    if (request.headers['x-key'] !== process.env.KEY) return reply.code(401).send();
  }`;

describe('TypeScript, several files', () => {
  const routes = `
import type { FastifyInstance } from 'fastify';

export async function orders(app: FastifyInstance) {
  app.post('/orders', async () => ({ saved: true }));
}
`;
  const app = `
import Fastify from 'fastify';
import { auth } from './auth.js';
import { orders } from './orders.js';

const app = Fastify();
app.register(auth);
app.register(orders);
`;
  projectTest([rule, 'require-authentication'], 'the hook stays in the scope of its plugin', {
    'orders.ts': routes,
    'app.ts': app,
    'auth.ts': `
import type { FastifyInstance } from 'fastify';

export async function auth(app: FastifyInstance) {
  app.addHook('onRequest', ${hook}); // expect: no-auth-after-route
}
`.replace(/\(request, reply\) => \{\n {4}(.*)\n {2}\}\)/, '(request, reply) => { $1 })'),
  }, { says: ['holds for a scope of its own, which has no routes: POST /orders (orders.ts:5) runs without it.'] });

  projectTest([rule, 'require-authentication'], 'the plugin lifts its scope', {
    'orders.ts': routes,
    'app.ts': app,
    'auth.ts': `
import type { FastifyInstance } from 'fastify';
import fp from 'fastify-plugin';

export const auth = fp(async (app: FastifyInstance) => {
  app.addHook('onRequest', ${hook});
});
`,
  });
});

describe('JavaScript', () => {
  projectTest(rule, 'the scope has routes of its own', {
    'app.js': `
import Fastify from 'fastify';

const app = Fastify();
app.get('/prices', async () => []);
app.register(async (scope) => {
  scope.addHook('onRequest', ${hook});
  scope.post('/orders', async () => ({}));
});
`,
  });

  projectTest(rule, 'what the scope registers is out of sight', {
    'app.js': `
import Fastify from 'fastify';
import routes from 'our-routes';

const app = Fastify();
app.get('/prices', async () => []);
app.register(async (scope) => {
  scope.addHook('onRequest', ${hook});
  scope.register(routes);
});
`,
  });

  projectTest(rule, 'a hook of a later phase', {
    'app.js': `
import Fastify from 'fastify';

const app = Fastify();
app.addHook('onResponse', async (request, reply) => { // expect: no-auth-after-route
  if (!request.headers.authorization) throw reply.code(401);
});
app.post('/orders', async () => ({}));
`,
  });

  projectTest(rule, 'the same hook before handlers', {
    'app.js': `
import Fastify from 'fastify';

const app = Fastify();
app.addHook('preHandler', async (request, reply) => {
  if (!request.headers.authorization) throw reply.code(401);
});
app.post('/orders', async () => ({}));
`,
  });

  projectTest(rule, 'a later hook in the same scope still holds', {
    'app.js': `
import Fastify from 'fastify';

const app = Fastify();
app.post('/orders', async () => ({}));
app.addHook('onRequest', ${hook});
`,
  });
});

describe('CommonJS', () => {
  projectTest(rule, 'a plugin with a check and no routes', {
    'app.js': `
const fastify = require('fastify')();

fastify.register((scope, options, done) => {
  scope.addHook('preHandler', (request, reply, next) => { // expect: no-auth-after-route
    if (!request.headers.authorization) return next(new Error('who are you?'));
    next();
  });
  done();
});
fastify.delete('/orders/:id', async () => ({}));
`,
  });
});
