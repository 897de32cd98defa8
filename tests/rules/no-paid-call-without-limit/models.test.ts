import { describe } from 'vitest';
import { projectTest } from '../../support/project-test.js';

const rule = 'no-paid-call-without-limit';

describe('models', () => {
  projectTest(rule, 'anybody may ask', {
    'pictures.ts': `
import express from 'express';
import OpenAI from 'openai';

const openai = new OpenAI();
const app = express();
app.post('/pictures', async (req, res) => { // expect: no-paid-call-without-limit
  res.json(await openai.images.generate({ model: 'gpt-image-1', prompt: req.body.prompt }));
});
`,
  }, { says: ['which is paid for by use'] });

  projectTest(rule, 'anybody may have it say something of the program', {
    'jokes.ts': `
import express from 'express';
import OpenAI from 'openai';

const openai = new OpenAI();
const app = express();
app.get('/health/ai', async (req, res) => {
  res.json(await openai.chat.completions.create({ model: 'gpt-5', messages: [{ role: 'user', content: 'Say ok.' }] }));
});
`,
  });

  projectTest(rule, 'who asks is known', {
    'pictures.ts': `
import express from 'express';
import OpenAI from 'openai';
import passport from 'passport';

const openai = new OpenAI();
const app = express();
app.post('/pictures', passport.authenticate('jwt', { session: false }), async (req, res) => {
  res.json(await openai.images.generate({ model: 'gpt-image-1', prompt: req.body.prompt }));
});
`,
  });

  projectTest(rule, 'how often is limited', {
    'pictures.mjs': `
import rateLimit from '@fastify/rate-limit';
import Fastify from 'fastify';
import OpenAI from 'openai';

const openai = new OpenAI();
const app = Fastify();
await app.register(rateLimit, { max: 10 });
app.post('/pictures', (request) => openai.images.generate({ model: 'gpt-image-1', prompt: request.body.prompt }));
`,
  });
});

const sms = (guard: string): string => `
const express = require('express');
const passport = require('passport');
const { Vonage } = require('@vonage/server-sdk');

const vonage = new Vonage({ apiKey: process.env.KEY, apiSecret: process.env.SECRET });
const app = express();
app.use(express.json());
app.post('/texts', ${guard}async (req, res) => {
  await vonage.sms.send({ to: req.body.phone, from: 'us', text: 'Hello' });
  res.end();
});
`;

describe('messages', () => {
  projectTest(rule, 'a text for whomever a request names', { 'texts.cjs': sms('').replace('(req, res) => {', '(req, res) => { // expect: no-paid-call-without-limit') });
  projectTest(rule, 'a text that callers who are signed in ask for', { 'texts.cjs': sms("passport.authenticate('jwt'), ") });
  projectTest(rule, 'the same with `signedIn`', { 'texts.cjs': sms("passport.authenticate('jwt'), ").replace('(req, res) => {', '(req, res) => { // expect: no-paid-call-without-limit') }, { options: { [rule]: { signedIn: true } } });
  projectTest(rule, 'a mail by the old SDK of AWS', {
    'mail.js': `
import AWS from 'aws-sdk';
import express from 'express';

const ses = new AWS.SES();
const app = express();
app.post('/mail', (req, res) => { // expect: no-paid-call-without-limit
  ses.sendEmail({ Destination: { ToAddresses: [req.body.email] }, Message: {}, Source: 'us@example.com' }, () => res.end());
});
`,
  });
});
