import { describe } from 'vitest';
import { projectTest } from '../../support/project-test.js';

const rule = 'no-ineffective-guard';

function files(check: string, mark = ''): Record<string, string> {
  return {
    'check.ts': `
import type { FastifyReply, FastifyRequest } from 'fastify';

async function isKnown(key: string | undefined): Promise<boolean> {
  const response = await fetch('https://keys.example.com/', { headers: { key: key ?? '' } });
  return response.ok;
}

export async function check(request: FastifyRequest, reply: FastifyReply) {
  const ok = ${check}(request.headers.authorization);${mark}
  if (!ok) return reply.code(401).send();
}
`,
    'app.ts': `
import Fastify from 'fastify';
import { check } from './check.js';

const app = Fastify();
app.addHook('onRequest', check);
app.post('/notes', async () => ({}));
`,
  };
}

describe('TypeScript, two files', () => {
  projectTest(rule, 'a promise decides', files('isKnown', ' // expect: no-ineffective-guard'));
  projectTest(rule, 'the promise is awaited', files('await isKnown'));
});

describe('JavaScript', () => {
  const hook = (handler: string, mark = ''): Record<string, string> => ({
    'app.js': `
import Fastify from 'fastify';
import jwt from 'jsonwebtoken';

const app = Fastify();
app.addHook('onRequest', (request, reply, done) => {
  if (!request.headers.authorization) return reply.code(401).send();
  try {
    jwt.verify(request.headers.authorization, process.env.SECRET);
    done();
  } catch (error) {
    ${handler}${mark}
  }
});
app.post('/notes', async () => ({}));
`,
  });
  projectTest(rule, 'who fails the check passes', hook('done();', ' // expect: no-ineffective-guard'));
  projectTest(rule, 'who fails the check is refused', hook('done(error);'));
  projectTest(rule, 'an answer ends the request, returned or not', hook('reply.code(401).send();\n    done();'));
});

describe('CommonJS', () => {
  projectTest(rule, 'a handler goes on after its refusal', {
    'app.js': `
const fastify = require('fastify')();
fastify.delete('/notes/:id', (request, reply) => {
  if (request.headers['x-key'] !== process.env.KEY) {
    reply.code(403).send({ error: 'no' }); // expect: no-ineffective-guard
  }
  reply.code(200).send({ removed: true });
});
`,
  });
});
