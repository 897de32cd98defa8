import { describe } from 'vitest';
import { projectTest } from '../../support/project-test.js';

const rule = 'no-weak-password-hashing';
const mark = ' // expect: no-weak-password-hashing';

const hashes: readonly (readonly [what: string, line: string, isTold: boolean])[] = [
  ['with a text behind it', "createHash('sha256').update(password + 'pepper').digest('hex')", true],
  ['inside of a text', "createHash('md5').update(`${salt}${password}`).digest('hex')", true],
  ['something else in a text', "createHash('md5').update(`${salt}${name}`).digest('hex')", false],
  ['as RFC 7616 prescribes', "createHash('md5').update(`${name}:shop:${password}`).digest('hex')", false],
  ['one salt for all', "scryptSync(password, 'salt', 64)", true],
  ['a salt of its own', 'scryptSync(password, salt, 64)', false],
  ['one salt, for a key', "scryptSync(name, 'salt', 64)", false],
  ['by a short name', "createHash('md5').update(pass).digest('hex')", true],
];

describe('passwords and what is put to them', () => {
  for (const [what, line, isTold] of hashes) {
    projectTest(rule, what, {
      'app.js': `
import 'express';
import { createHash, scryptSync } from 'node:crypto';
export const made = (name, password, pass, salt) => ${line};${isTold ? mark : ''}
`,
    });
  }
});

describe('passwords that are compared', () => {
  for (const [what, found, told] of [['of a table', 'await find(req.body.name)', mark], ['of the code', "{ password: 'letmein' }", '']] as const) {
    projectTest(rule, what, {
      'app.js': `
import express from 'express';
import { find } from '@shop/users';
express().post('/enter', async (req, res) => {
  const user = ${found};
  res.json({ ok: user.password === req.body.password });${told}
});
`,
    });
  }
});
