import { describe } from 'vitest';
import { projectTest } from '../../support/project-test.js';

const rule = 'no-hardcoded-auth-secret';

describe('what counts as one', () => {
  projectTest(rule, 'a default', {
    'app.ts': `
import jwt from 'jsonwebtoken';
const key = process.env.KEY ?? 'shop-2024'; // expect: no-hardcoded-auth-secret
export const issue = () => jwt.sign({}, key, { expiresIn: 900 });
`,
  });

  projectTest(rule, 'a default for development', {
    'app.ts': `
import jwt from 'jsonwebtoken';
const key = process.env.NODE_ENV === 'production' ? process.env.KEY : 'shop-2024';
export const issue = () => jwt.sign({}, key, { expiresIn: 900 });
`,
  });

  projectTest(rule, 'a private key', {
    'app.ts': `
import jwt from 'jsonwebtoken';
const key = '-----BEGIN PRIVATE KEY-----M'; // expect: no-hardcoded-auth-secret
export const issue = () => jwt.sign({}, key, { expiresIn: 900 });
`,
  });

  projectTest(rule, 'out of sight', {
    'app.ts': `
import jwt from 'jsonwebtoken';
import { key } from '@shop/keys';
export const issue = () => jwt.sign({}, key, { expiresIn: 900 });
`,
  });

  projectTest(rule, 'a public key', {
    'app.ts': `
import jwt from 'jsonwebtoken';
const key = '-----BEGIN PUBLIC KEY-----M';
export const issue = () => jwt.sign({}, key, { expiresIn: 900 });
`,
  });
});
