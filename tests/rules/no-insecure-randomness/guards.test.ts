import { describe } from 'vitest';
import { projectTest } from '../../support/project-test.js';

const rule = 'no-insecure-randomness';

describe('secrets of guards', () => {
  for (const [what, secret, told] of [['that can be predicted', "'' + Math.random()", ' // expect: no-insecure-randomness'], ['of the environment', 'process.env.KEY', '']] as const) {
    projectTest(rule, `express-jwt, a secret ${what}`, {
      'app.js': `
import { expressjwt } from 'express-jwt';
export const refuse = () => expressjwt({ secret: ${secret}, algorithms: ['HS256'] });${told}
`,
    });
  }

  for (const [what, name, told] of [['a session', 'sessionId', ' // expect: no-insecure-randomness'], ['a variant', 'variantId', '']] as const) {
    projectTest(rule, `a cookie that names ${what}`, {
      'app.js': `
import express from 'express';
express().get('/', (req, res) => {
  const id = Math.random().toString(36);${told}
  res.cookie('${name}', id, { httpOnly: true, secure: true }).sendStatus(204);
});
`,
    });
  }

  for (const [what, maker, told] of [['that can be predicted', 'Math.random().toString(32)', ' // expect: no-insecure-randomness'], ['that cannot', 'randomUUID()', '']] as const) {
    projectTest(rule, `a password of the program ${what}`, {
      'app.js': `
import { randomUUID } from 'node:crypto';
import express from 'express';
const root = { name: 'root', password: ${maker} };${told}
express().post('/enter', (req, res) => res.json({ ok: req.body.password === root.password }));
`,
    });
  }
});
