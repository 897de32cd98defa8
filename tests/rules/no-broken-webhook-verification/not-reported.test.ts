import { describe } from 'vitest';
import { projectTest } from '../../support/project-test.js';

const rule = 'no-broken-webhook-verification';
const mark = '// expect: no-broken-webhook-verification';

describe('what is signed for others', () => {
  const relay = (then: string, end = ''): string => `
const crypto = require('crypto');
const express = require('express');

const app = express();
app.use(express.json());
app.post('/relay', async (req, res) => {
  const body = JSON.stringify(req.body);
  const signature = crypto.createHmac('sha256', process.env.OUR_SECRET).update(body).digest('hex'); ${end}
  ${then}
  res.sendStatus(204);
});
app.listen(3000);
`;
  projectTest(rule, 'it goes along with the text', { 'app.js': relay("await fetch('https://partner.example.com/hook', { method: 'POST', headers: { 'x-signature': signature }, body });") });
  projectTest(rule, 'it is compared by something out of sight', { 'app.js': relay("if (!require('tsscmp')(signature, req.headers['x-signature'])) return res.sendStatus(401);", mark) });
});

describe('answers that somebody looks at', () => {
  const app = (body: string): string => `
import { timingSafeEqual } from 'node:crypto';
import express from 'express';

const app = express();
const same = (left: string, right: string): boolean => timingSafeEqual(Buffer.from(left), Buffer.from(right));
app.use((req, res, next) => {
  ${body}
  next();
});
app.listen(3000);
`;
  projectTest(rule, 'kept for later', { 'app.ts': app("const isSigned = same(String(req.headers['x-token']), process.env.TOKEN ?? ''); if (!isSigned) return res.sendStatus(401);") });
  projectTest(rule, 'nobody looks', { 'app.ts': app(`same(String(req.headers['x-token']), process.env.TOKEN ?? ''); ${mark}`) });
  projectTest(rule, 'part of a larger test', { 'app.ts': app("if (req.headers['x-token'] === undefined || !same(String(req.headers['x-token']), process.env.TOKEN ?? '')) return res.sendStatus(401);") });
});

describe('an answer that nobody looks at', () => {
  const files = (call: string): Readonly<Record<string, string>> => ({
    'passwords.js': `
import { scrypt, timingSafeEqual } from 'node:crypto';
import express from 'express';

const app = express();
app.post('/login', (req, res) => {
  const hash = Buffer.from(process.env.HASH, 'hex');
  scrypt(String(req.body.password), 'salt', 64, (error, key) => {
    if (error) {
      ${call}
      return res.sendStatus(401);
    }
    return res.sendStatus(timingSafeEqual(key, hash) ? 204 : 401);
  });
});
app.listen(3000);
`,
  });
  projectTest('no-broken-webhook-verification', 'of a comparison with itself, which only takes its time', files('timingSafeEqual(hash, hash);'));
  projectTest('no-broken-webhook-verification', 'of another', files('timingSafeEqual(key, hash); // expect: no-broken-webhook-verification'));
});
