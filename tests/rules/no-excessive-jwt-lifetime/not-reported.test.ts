import { describe } from 'vitest';
import { projectTest } from '../../support/project-test.js';

const rule = 'no-excessive-jwt-lifetime';

describe('which token and where from', () => {
  projectTest(rule, 'a month, for access', {
    'app.ts': `
import jwt from 'jsonwebtoken';
export const accessToken = () => jwt.sign({}, process.env.KEY, { expiresIn: '30d' }); // expect: no-excessive-jwt-lifetime
`,
  });

  projectTest(rule, 'a month, to refresh', {
    'app.ts': `
import jwt from 'jsonwebtoken';
export const refreshToken = () => jwt.sign({}, process.env.KEY, { expiresIn: '30d' });
`,
  });

  projectTest(rule, 'a year, to refresh', {
    'app.ts': `
import jwt from 'jsonwebtoken';
export const refreshToken = () => jwt.sign({}, process.env.KEY, { expiresIn: '1y' }); // expect: no-excessive-jwt-lifetime
`,
  });

  projectTest(rule, 'a year, unless configured', {
    'app.ts': `
import jwt from 'jsonwebtoken';
export const refreshToken = () => jwt.sign({}, process.env.KEY, { expiresIn: process.env.LIFETIME ?? '1y' });
`,
  });
});
