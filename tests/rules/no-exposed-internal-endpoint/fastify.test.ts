import { describe } from 'vitest';
import { projectTest } from '../../support/project-test.js';

const rule = 'no-exposed-internal-endpoint';

function files(before: string, mark = ''): Record<string, string> {
  return {
    'metrics.ts': `
import type { FastifyInstance } from 'fastify';
import metrics from 'fastify-metrics';

export async function internals(app: FastifyInstance) {
  ${before}
  app.register(metrics, { endpoint: '/metrics' });${mark}
}
`,
    'app.ts': `
import Fastify from 'fastify';
import { internals } from './metrics.js';

const app = Fastify();
app.register(internals, { prefix: '/internals' });
app.get('/prices', async () => []);
`,
  };
}

describe('TypeScript, two files', () => {
  projectTest(rule, 'metrics beside the routes of the API', files('', ' // expect: no-exposed-internal-endpoint'), { says: ['and nothing on the way to it (/internals) checks who is calling'] });
  projectTest(rule, 'metrics behind a hook', files("app.addHook('onRequest', async (request, reply) => { if (request.headers['x-key'] !== process.env.KEY) return reply.code(401).send(); });"));
});

describe('JavaScript', () => {
  projectTest(rule, 'a snapshot of the memory', {
    'app.js': `
import Fastify from 'fastify';
import v8 from 'node:v8';

const app = Fastify();
app.get('/heap', async (request, reply) => { // expect: no-exposed-internal-endpoint
  return v8.getHeapSnapshot();
});
`,
  });
});

describe('CommonJS', () => {
  projectTest(rule, 'a snapshot for who knows the key', {
    'app.js': `
const fastify = require('fastify')();
const v8 = require('node:v8');

fastify.get('/heap', async (request, reply) => {
  if (request.headers['x-key'] !== process.env.KEY) return reply.code(401).send();
  return v8.getHeapSnapshot();
});
`,
  });
});
