import { describe } from 'vitest';
import { projectTest } from '../../support/project-test.js';

const rule = 'no-paid-call-without-limit';

describe('Express', () => {
  projectTest(rule, 'TypeScript: a code to any number', {
    'app.ts': `
import express from 'express';
import twilio from 'twilio';
const client = twilio(process.env.SID, process.env.TOKEN);
const app = express();
app.post('/codes', async (req, res) => { // expect: no-paid-call-without-limit
  await client.messages.create({ to: req.body.phone, from: '+15550100', body: 'Your code' });
  res.sendStatus(204);
});
`,
  }, { says: ['POST /codes sends a message to req.body.phone (app.ts:7)'] });

  projectTest(rule, 'TypeScript: a code to any number, some times', {
    'app.ts': `
import express from 'express';
import rateLimit from 'express-rate-limit';
import twilio from 'twilio';
const client = twilio(process.env.SID, process.env.TOKEN);
const app = express();
app.post('/codes', rateLimit({ limit: 5 }), async (req, res) => {
  await client.messages.create({ to: req.body.phone, from: '+15550100', body: 'Your code' });
  res.sendStatus(204);
});
`,
  });

  projectTest(rule, 'TypeScript: a code to a number of our own', {
    'app.ts': `
import express from 'express';
import twilio from 'twilio';
const client = twilio(process.env.SID, process.env.TOKEN);
const app = express();
app.post('/contact', async (req, res) => {
  await client.messages.create({ to: '+15550199', from: '+15550100', body: 'Somebody called' });
  res.sendStatus(204);
});
`,
  });

  projectTest(rule, 'TypeScript: for callers who are known', {
    'app.ts': `
import express from 'express';
import { expressjwt } from 'express-jwt';
import twilio from 'twilio';
const client = twilio(process.env.SID, process.env.TOKEN);
const app = express();
app.post('/invites', expressjwt({ secret: process.env.SECRET, algorithms: ['HS256'] }), async (req, res) => {
  await client.messages.create({ to: req.body.phone, from: '+15550100', body: 'Join us' });
  res.sendStatus(204);
});
`,
  });

  projectTest(rule, 'TypeScript: behind something out of sight', {
    'app.ts': `
import express from 'express';
import { guard } from 'some-guard';
import twilio from 'twilio';
const client = twilio(process.env.SID, process.env.TOKEN);
const app = express();
app.post('/codes', guard(), async (req, res) => {
  await client.messages.create({ to: req.body.phone, from: '+15550100', body: 'Your code' });
  res.sendStatus(204);
});
`,
  });

  projectTest(rule, 'CommonJS: a mail from another file', {
    'app.cjs': `
const express = require('express');
const { welcome } = require('./mail.cjs');
const app = express();
app.use(express.json());
app.post('/subscribe', async (req, res) => { // expect: no-paid-call-without-limit
  await welcome(req.body.email);
  res.sendStatus(204);
});
`,
    'mail.cjs': `
const nodemailer = require('nodemailer');
const transport = nodemailer.createTransport({ host: 'mail.example.com' });
exports.welcome = (to) => transport.sendMail({ to, from: 'us@example.com', subject: 'Welcome', text: 'Hello' });
`,
  });

  projectTest(rule, 'CommonJS: many send by one function', {
    'app.cjs': `
const express = require('express');
const { send } = require('./mail.cjs');
const app = express();
app.use(express.json());
const known = (req, res, next) => { if (req.headers.authorization !== process.env.KEY) return res.sendStatus(401); next(); };
app.post('/contact', async (req, res) => { await send({ to: 'us@example.com', text: 'Hello' }); res.sendStatus(204); });
app.post('/subscribe', async (req, res) => { await send({ to: req.body.email, text: 'Welcome' }); res.sendStatus(204); }); // expect: no-paid-call-without-limit
app.post('/invite', known, async (req, res) => { await send({ to: req.body.friend, text: 'Come' }); res.sendStatus(204); });
`,
    'mail.cjs': `
const nodemailer = require('nodemailer');
const transport = nodemailer.createTransport({ host: 'mail.example.com' });
exports.send = (message) => transport.sendMail(message);
`,
  }, { says: ['POST /subscribe sends a message to req.body.email'] });

  projectTest(rule, 'CommonJS: a mail from another file, for the whole application some times', {
    'app.cjs': `
const express = require('express');
const { rateLimit } = require('express-rate-limit');
const { welcome } = require('./mail.cjs');
const app = express();
app.use(rateLimit());
app.use(express.json());
app.post('/subscribe', async (req, res) => {
  await welcome(req.body.email);
  res.sendStatus(204);
});
`,
    'mail.cjs': `
const nodemailer = require('nodemailer');
const transport = nodemailer.createTransport({ host: 'mail.example.com' });
exports.welcome = (to) => transport.sendMail({ to, from: 'us@example.com', subject: 'Welcome', text: 'Hello' });
`,
  });
});

describe('Fastify', () => {
  projectTest(rule, 'JavaScript modules: SES', {
    'app.mjs': `
import { SESClient, SendEmailCommand } from '@aws-sdk/client-ses';
import Fastify from 'fastify';
const ses = new SESClient({});
const app = Fastify();
app.post('/share', async (request) => { // expect: no-paid-call-without-limit
  await ses.send(new SendEmailCommand({ Source: 'us@example.com', Destination: { ToAddresses: [request.body.email] }, Message: {} }));
  return {};
});
`,
  });

  projectTest(rule, 'JavaScript modules: SES, limited', {
    'app.mjs': `
import { SESClient, SendEmailCommand } from '@aws-sdk/client-ses';
import rateLimit from '@fastify/rate-limit';
import Fastify from 'fastify';
const ses = new SESClient({});
const app = Fastify();
await app.register(rateLimit, { max: 10 });
app.post('/share', async (request) => {
  await ses.send(new SendEmailCommand({ Source: 'us@example.com', Destination: { ToAddresses: [request.body.email] }, Message: {} }));
  return {};
});
`,
  });
});

describe('Nest', () => {
  const files = (decorator: string, mark: string): Record<string, string> => ({
    'app.module.ts': `
import { Module } from '@nestjs/common';
import { InvitesController, Mails } from './invites.js';
@Module({ controllers: [InvitesController], providers: [Mails] })
export class AppModule {}
`,
    'main.ts': `
import { NestFactory } from '@nestjs/core';
import { AppModule } from './app.module.js';
const app = await NestFactory.create(AppModule);
await app.listen(3000);
`,
    'invites.ts': `
import { Body, Controller, Injectable, Post, UseGuards } from '@nestjs/common';
import { ThrottlerGuard } from '@nestjs/throttler';
import { Resend } from 'resend';

@Injectable()
export class Mails {
  private readonly resend = new Resend(process.env.KEY);
  invite(to: string) { return this.resend.emails.send({ from: 'us@example.com', to, subject: 'Join', text: 'Join us' }); }
}

@Controller('invites')
export class InvitesController {
  constructor(private readonly mails: Mails) {}
  ${decorator}
  @Post()${mark}
  create(@Body('email') email: string) { return this.mails.invite(email); }
}
`,
  });
  projectTest(rule, 'TypeScript: Resend', files('', ' // expect: no-paid-call-without-limit'));
  projectTest(rule, 'TypeScript: Resend, throttled', files('@UseGuards(ThrottlerGuard)', ''));
});
