import { describe } from 'vitest';
import { projectTest } from '../../support/project-test.js';

const rule = 'no-weak-crypto';

describe('what for', () => {
  projectTest(rule, 'a vector, of a text', {
    'app.ts': `
import 'express';
import crypto from 'node:crypto';
export const seal = (key) => crypto.createCipheriv('aes-256-cbc', key, 'constant-vector!'); // expect: no-weak-crypto
`,
  });

  projectTest(rule, 'a vector, by chance', {
    'app.ts': `
import 'express';
import crypto from 'node:crypto';
export const seal = (key) => crypto.createCipheriv('aes-256-cbc', key, crypto.randomBytes(16));
`,
  });

  projectTest(rule, 'a keyed hash, MD5', {
    'app.ts': `
import 'express';
import crypto from 'node:crypto';
export const mac = (key, text) => crypto.createHmac('md5', key).update(text); // expect: no-weak-crypto
`,
  });

  projectTest(rule, 'a keyed hash, SHA-1', {
    'app.ts': `
import 'express';
import crypto from 'node:crypto';
export const mac = (key, text) => crypto.createHmac('sha1', key).update(text);
`,
  });

  projectTest(rule, 'a hash that tells changes apart', {
    'app.ts': `
import 'express';
import crypto from 'node:crypto';
export const hash = (text) => crypto.createHash('md5').update(text);
`,
  });
});
