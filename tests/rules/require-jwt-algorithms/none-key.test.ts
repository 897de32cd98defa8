import { describe } from 'vitest';
import { projectTest } from '../../support/project-test.js';

const rule = 'require-jwt-algorithms';

describe('jose before version 3', () => {
  projectTest(rule, 'the key that signs nothing', {
    'token.js': `
const { JWK, JWT } = require('jose');
exports.read = (token) => JWT.verify(token, JWK.None); // expect: require-jwt-algorithms
`,
  });

  projectTest(rule, 'a key of the environment', {
    'token.js': `
const { JWK, JWT } = require('jose');
exports.read = (token) => JWT.verify(token, JWK.asKey(process.env.KEY));
`,
  });
});

describe('no key at all', () => {
  for (const [what, key, told] of [['an empty one', "''", ' // expect: require-jwt-algorithms'], ['false', 'false', ' // expect: require-jwt-algorithms'], ['one of the environment', 'process.env.KEY', '']] as const) {
    projectTest('require-jwt-algorithms', what, {
      'app.cjs': `
const jwt = require('jsonwebtoken');
require('express')().get('/', (req, res) => res.json(jwt.verify(req.headers.authorization, ${key})));${told}
`,
    });
  }
});
