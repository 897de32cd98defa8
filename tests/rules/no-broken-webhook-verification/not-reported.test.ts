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
