import { describe } from 'vitest';
import { projectTest } from '../../support/project-test.js';

const rule = 'require-flow-throttling';
const mark = '// expect: require-flow-throttling';

describe('Express', () => {
  const app = (element: string, comment = '', path = '/users', before = '', body = 'req.body.email'): string => `
import express from 'express';
import rateLimit from 'express-rate-limit';
import { PrismaClient } from '@prisma/client';

const prisma = new PrismaClient();
const app = express();
app.use(express.json());
app.post('${path}', ${element}async (req, res) => { ${comment}
  ${before}
  res.status(201).json(await prisma.user.create({ data: { email: ${body} } }));
});
app.listen(3000);
`;
  projectTest(rule, 'TypeScript: anybody signs up without end', { 'app.ts': app('', mark) }, { says: ['POST /users lets anybody create records of user, and nothing bounds how often.'] });
  projectTest(rule, 'TypeScript: a limiter stands before it', { 'app.ts': app('rateLimit({ limit: 5 }), ') });
  projectTest(rule, 'TypeScript: robots are kept out', { 'app.ts': app('', '', '/users', 'if (!(await verifyCaptcha(req.body.captcha))) return res.sendStatus(400);') + "async function verifyCaptcha(token: string) { return (await fetch('https://captcha.example.com/verify?t=' + encodeURIComponent(token))).ok; }\n" });
  const element = (address: string, end: string, comment = ''): Record<string, string> => ({
    'app.ts': app('isHuman, ', comment).replace("import rateLimit", "import { isHuman } from './human.js';\nimport rateLimit"),
    'human.ts': `
import type { RequestHandler } from 'express';
export const isHuman: RequestHandler = async (req, res, next) => {
  const answer = await fetch('${address}', { method: 'POST', body: new URLSearchParams({ response: String(req.body.proof) }) });
  const { success } = await answer.json();
  if (!success) ${end}
  next();
};
`,
  });
  projectTest(rule, 'TypeScript: robots are kept out before it', element('https://www.google.com/recaptcha/api/siteverify', '{ res.sendStatus(400); return; }'));
  projectTest(rule, 'TypeScript: robots are kept out before it, by another service', element('https://challenges.cloudflare.com/turnstile/v0/siteverify', '{ res.sendStatus(400); return; }'));
  projectTest(rule, 'TypeScript: robots are only written down', element('https://www.google.com/recaptcha/api/siteverify', "console.warn('robot');", mark));
  projectTest(rule, 'TypeScript: something else is asked', element('https://mail.example.com/validate', '{ res.sendStatus(400); return; }', mark));
  projectTest(rule, 'TypeScript: only whoever was invited', { 'app.ts': app('', '', '/users', 'const found = await prisma.invite.findFirst({ where: { code: req.body.code } }); if (!found) return res.sendStatus(400); await prisma.invite.delete({ where: { id: found.id } });') });
  projectTest(rule, 'TypeScript: machines call it', { 'app.ts': app('', '', '/webhooks/users') });
  projectTest(rule, 'TypeScript: a gateway limits', { 'app.ts': app('') }, { settings: { gateway: { rateLimit: true } } });
  projectTest(rule, 'TypeScript: nothing of it is the caller’s', { 'app.ts': app('', '', '/users', '', "'nobody'") });

  const coupons = (element: string): string => `
const express = require('express');
const passport = require('passport');
const { rateLimit } = require('express-rate-limit');

const app = express();
app.use(passport.authenticate('jwt', { session: false }));
app.post('/coupons/redeem', ${element}(req, res) => res.sendStatus(204));
app.listen(3000);
`;
  const named = { options: { [rule]: { flows: ['POST /coupons/redeem'] } } };
  projectTest(rule, 'CommonJS: the options name it', { 'app.js': coupons('').replace('=> res.sendStatus(204));', `=> res.sendStatus(204)); ${mark}`) }, { ...named, says: ['POST /coupons/redeem is a flow that must be bounded'] });
  projectTest(rule, 'CommonJS: the options name it, and a limiter stands before it', { 'app.js': coupons('rateLimit({ limit: 5 }), ') }, named);
  projectTest(rule, 'CommonJS: the options do not name it', { 'app.js': coupons('') });
});

describe('Fastify', () => {
  const files = (plugin: string, comment: string): Record<string, string> => ({
    'app.mjs': `
import Fastify from 'fastify';
import rateLimit from '@fastify/rate-limit';
import { addVote } from './votes.mjs';

const app = Fastify();
${plugin}
app.post('/votes', async (request) => addVote(request.body.choice)); ${comment}
await app.listen({ port: 3000 });
`,
    'votes.mjs': `
import knex from 'knex';

const db = knex({ client: 'pg' });
export async function addVote(choice) {
  return db('votes').insert({ choice });
}
`,
  });
  projectTest(rule, 'ESM: anybody votes without end', files('', mark), { says: ['lets anybody create records of votes'] });
  projectTest(rule, 'ESM: a limiter for all routes', files('await app.register(rateLimit, { max: 10 });', ''));
});

describe('Nest', () => {
  const files = (decorator: string, comment: string): Record<string, string> => ({
    'main.ts': `
import { NestFactory } from '@nestjs/core';
import { Module } from '@nestjs/common';
import { ThrottlerModule } from '@nestjs/throttler';
import { UsersController } from './users.controller';

@Module({ imports: [ThrottlerModule.forRoot([{ ttl: 60_000, limit: 10 }])], controllers: [UsersController] })
class AppModule {}
void NestFactory.create(AppModule).then((app) => app.listen(3000));
`,
    'users.controller.ts': `
import { Body, Controller, Post, UseGuards } from '@nestjs/common';
import { ThrottlerGuard } from '@nestjs/throttler';
import { PrismaClient } from '@prisma/client';

const prisma = new PrismaClient();

@Controller('users')
export class UsersController {
  ${decorator}
  @Post() ${comment}
  register(@Body() body: { email: string }) {
    return prisma.user.create({ data: { email: body.email } });
  }
}
`,
  });
  projectTest(rule, 'TypeScript: anybody signs up without end', files('', mark));
  projectTest(rule, 'TypeScript: a throttler stands before it', files('@UseGuards(ThrottlerGuard)', ''));
});
