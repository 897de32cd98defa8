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
