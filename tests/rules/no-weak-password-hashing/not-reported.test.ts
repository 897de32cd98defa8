import { describe } from 'vitest';
import { projectTest } from '../../support/project-test.js';

const rule = 'no-weak-password-hashing';

describe('what is compared', () => {
  projectTest(rule, 'a password, with the stored one', {
    'login.ts': `
import express from 'express';
import { users } from './users.js';
express().post('/login', (req, res) => {
  const user = users.find(req.body.name);
  if (user.password === req.body.password) res.sendStatus(204); // expect: no-weak-password-hashing
});
`,
    'users.ts': `
import { open } from '@shop/store';
export const users = open();
`,
  });

  projectTest(rule, 'a password, with its repetition', {
    'login.ts': `
import express from 'express';
express().post('/users', (req, res) => {
  if (req.body.confirm === req.body.password) res.sendStatus(204);
});
`,
  });
});

describe('what is hashed', () => {
  projectTest(rule, 'a key, from a password', {
    'app.ts': `
import 'express';
import { pbkdf2Sync } from 'node:crypto';
export const key = (password, salt) => pbkdf2Sync(password, salt, 10, 32, 'sha256'); // expect: no-weak-password-hashing
`,
  });

  projectTest(rule, 'a key, from something else', {
    'app.ts': `
import 'express';
import { pbkdf2Sync } from 'node:crypto';
export const key = (master) => pbkdf2Sync(master, 'salt', 10, 32, 'sha256');
`,
  });

  projectTest(rule, 'with a key, without one', {
    'app.ts': `
import 'express';
import { createHash, createHmac } from 'node:crypto';
export const hash = (password) => createHash('sha512').update(password).digest(); // expect: no-weak-password-hashing
`,
  });

  projectTest(rule, 'with a key, with one', {
    'app.ts': `
import 'express';
import { createHash, createHmac } from 'node:crypto';
export const hash = (password, key) => createHmac('sha512', key).update(password).digest();
`,
  });

  projectTest(rule, 'a password in the place of the key', {
    'app.ts': `
import 'express';
import { createHmac } from 'node:crypto';
export const hash = (password) => createHmac('sha256', password).digest('hex'); // expect: no-weak-password-hashing
`,
  });

  projectTest(rule, 'something else in the place of the key', {
    'app.ts': `
import 'express';
import { createHmac } from 'node:crypto';
export const hash = (key) => createHmac('sha256', key).digest('hex');
`,
  });

  projectTest(rule, 'by crypto-js, a password', {
    'app.ts': `
import 'express';
import CryptoJS from 'crypto-js';
export const hash = (password) => CryptoJS.MD5(password).toString(); // expect: no-weak-password-hashing
`,
  });

  projectTest(rule, 'by crypto-js, a file', {
    'app.ts': `
import 'express';
import CryptoJS from 'crypto-js';
export const hash = (file) => CryptoJS.MD5(file).toString();
`,
  });
});

describe('a password that is typed twice', () => {
  const files = (check: string, line: string): Readonly<Record<string, string>> => ({
    'app.js': `
import express from 'express';
import { body, validationResult } from 'express-validator';
import { load } from 'acme-store';
const app = express();
app.use(express.json());
app.post('/password', body('repeat_password').custom((repeat_password, { req }) => ${check}), async (req, res) => {
  validationResult(req).throw();
  const user = await load('users', req.body.id);
  ${line}
  res.sendStatus(204);
});
app.listen(1);
`,
  });
  projectTest(rule, 'both were sent', files('repeat_password === req.body.password', ''));
  projectTest(rule, 'one of them is of a record', files('true', 'if (req.body.password !== user.password) return res.sendStatus(401); // expect: no-weak-password-hashing'));
});

describe('a hash by which a list of leaked passwords is asked', () => {
  const files = (lines: string, mark = ''): Readonly<Record<string, string>> => ({
    'leaked.js': `
import express from 'express';
import { createHash } from 'node:crypto';
export async function isLeaked(password) {
  const hash = createHash('sha1').update(password).digest('hex').toUpperCase();${mark}
  ${lines}
}
express().post('/passwords', async (req, res) => res.json(await isLeaked(String(req.body.password))));
`,
  });
  const ask = "const list = await (await fetch('https://leaks.example.com/range/' + hash.slice(0, 5))).text();";
  projectTest(rule, 'parts of it are used', files(`${ask} return list.includes(hash.slice(5));`));
  projectTest(rule, 'all of it is', files(`${ask} return list.includes(hash);`, ' // expect: no-weak-password-hashing'));
  projectTest(rule, 'all of it is held against a line of the list, put together again', files(`${ask} const first = hash.slice(0, 5); return list.split(' ').some((line) => \`\${first}\${line.split(':')[0]}\` === hash);`));
  projectTest(rule, 'all of it is held against what is stored', files(`${ask} const stored = await load(); return list.split(' ').some((line) => stored === hash);`, ' // expect: no-weak-password-hashing'));
});
