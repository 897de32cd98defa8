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
