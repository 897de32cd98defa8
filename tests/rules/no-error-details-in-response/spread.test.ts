import { describe } from 'vitest';
import { projectTest } from '../../support/project-test.js';

const rule = 'no-error-details-in-response';

/** What an error handler answers with, told or not. */
const answers: readonly (readonly [what: string, body: string, isTold: boolean])[] = [
  ['all of it', '{ ...error }', true],
  ['all of it, and a status', '{ status: 500, ...error }', true],
  ['all of it, inside', '{ error: { ...error, code: 1 } }', true],
  ['something else', "{ ...{ error: 'internal' } }", false],
  ['a part that tells nothing', '{ ...{ code: error.code } }', false],
];

describe('errors that are spread into an answer', () => {
  for (const [what, body, isTold] of answers) {
    projectTest(rule, `Express: ${what}`, {
      'app.js': `import express from 'express';\nconst app = express();\napp.use((error, req, res, next) => {\n  res.status(500).json(${body});${isTold ? ` // expect: ${rule}` : ''}\n});\n`,
    });
    projectTest(rule, `Fastify: ${what}`, {
      'app.js': `import Fastify from 'fastify';\nconst app = Fastify();\napp.setErrorHandler((error, request, reply) => {\n  reply.code(500).send(${body});${isTold ? ` // expect: ${rule}` : ''}\n});\n`,
    });
  }

  projectTest(rule, 'a copy of which only the status is sent', {
    'app.js': "import express from 'express';\nconst app = express();\napp.use((error, req, res, next) => {\n  const copy = { ...error };\n  res.status(500).json({ status: copy.status });\n});\n",
  });
});
