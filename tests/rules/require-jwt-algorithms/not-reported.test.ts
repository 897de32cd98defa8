import { describe } from 'vitest';
import { projectTest } from '../../support/project-test.js';

const rule = 'require-jwt-algorithms';

describe('lists', () => {
  projectTest(rule, 'two of a kind', {
    'app.ts': `
import jwt from 'jsonwebtoken';
export const read = (token: string, list: jwt.Algorithm[]) => jwt.verify(token, process.env.KEY, { algorithms: ['RS256', 'RS384'] });
`,
  });

  projectTest(rule, 'two kinds', {
    'app.ts': `
import jwt from 'jsonwebtoken';
export const read = (token: string, list: jwt.Algorithm[]) => jwt.verify(token, process.env.KEY, { algorithms: ['RS256', 'HS256'] }); // expect: require-jwt-algorithms
`,
  });

  projectTest(rule, 'a list out of sight', {
    'app.ts': `
import jwt from 'jsonwebtoken';
export const read = (token: string, list: jwt.Algorithm[]) => jwt.verify(token, process.env.KEY, { algorithms: list });
`,
  });

  projectTest(rule, 'signing with none', {
    'app.ts': `
import jwt from 'jsonwebtoken';
export const read = (token: string, list: jwt.Algorithm[]) => jwt.verify(token, process.env.KEY, { algorithms: ['none'] }); // expect: require-jwt-algorithms
`,
  });
});

describe('jwt-simple, which takes the algorithm from the token unless it is told one', () => {
  const app = (key: string, rest: string, expected = ''): Record<string, string> => ({
    'app.js': `
const jwt = require('jwt-simple');
exports.read = (token) => jwt.decode(token, ${key}${rest});${expected}
`,
  });
  const publicKey = "'-----BEGIN PUBLIC KEY-----\\nMIIB\\n-----END PUBLIC KEY-----'";

  projectTest(rule, 'a shared secret: no other kind of signature can be checked with it', app('process.env.JWT_SECRET', ''));
  projectTest(rule, 'the same, spelled out', app('process.env.JWT_SECRET', ', false'));
  projectTest(rule, 'a public key with an algorithm', app(publicKey, ", false, 'RS256'"));
  projectTest(rule, 'a public key without one', app(publicKey, '', ' // expect: require-jwt-algorithms'));
});
