import { describe } from 'vitest';
import { projectTest } from '../../support/project-test.js';

const rule = 'no-reusable-one-time-token';
const mark = '// expect: no-reusable-one-time-token';

describe('Express', () => {
  const app = (after: string, comment = '', model = 'resetToken', key = 'token'): string => `
import express from 'express';
import { PrismaClient } from '@prisma/client';

const prisma = new PrismaClient();
const app = express();
app.use(express.json());
app.post('/accounts/password', async (req, res) => {
  const found = await prisma.${model}.findFirst({ where: { ${key}: req.body.token } }); ${comment}
  if (!found) return res.sendStatus(400);
  await prisma.user.update({ where: { id: found.userId }, data: { passwordHash: await hash(req.body.password) } });
  ${after}
  return res.sendStatus(204);
});
app.listen(3000);
async function hash(text: string) { return text; }
`;
  projectTest(rule, 'TypeScript: nothing deletes it', { 'app.ts': app('', mark) }, { says: ['POST /accounts/password looks up resetToken by token from req.body.token'] });
  projectTest(rule, 'TypeScript: it is deleted', { 'app.ts': app('await prisma.resetToken.delete({ where: { id: found.id } });') });
  projectTest(rule, 'TypeScript: it is marked', { 'app.ts': app('await prisma.resetToken.update({ where: { id: found.id }, data: { usedAt: new Date() } });') });
  projectTest(rule, 'TypeScript: something else of it is written', { 'app.ts': app('await prisma.resetToken.update({ where: { id: found.id }, data: { note: null } });', mark) });
  projectTest(rule, 'TypeScript: a session is no token of this kind', { 'app.ts': app('', '', 'session') });
  projectTest(rule, 'TypeScript: the record of an account', { 'app.ts': app('', mark, 'user', 'passwordResetToken') });

  const mongo = (set: string, comment = ''): string => `
const express = require('express');
const mongoose = require('mongoose');

const Coupon = mongoose.model('Coupon', new mongoose.Schema({ couponCode: String }));
const Order = mongoose.model('Order', new mongoose.Schema({ discount: Number }));
const app = express();
app.use(express.json());
app.post('/orders/:id/coupon', async (req, res) => {
  const coupon = await Coupon.${set}; ${comment}
  await Order.updateOne({ _id: req.params.id }, { discount: coupon.percent });
  res.sendStatus(204);
});
app.listen(3000);
`;
  projectTest(rule, 'CommonJS: a coupon for everybody, for ever', { 'app.js': mongo('findOne({ couponCode: String(req.body.code) })', mark) });
  projectTest(rule, 'CommonJS: it is taken in one statement', { 'app.js': mongo('findOneAndDelete({ couponCode: String(req.body.code) })') });
});

describe('Fastify', () => {
  const files = (after: string, comment: string): Record<string, string> => ({
    'app.mjs': `
import Fastify from 'fastify';
import { accept } from './invitations.mjs';

const app = Fastify();
app.post('/invitations/accept', async (request) => accept(request.body.token, request.body.name));
await app.listen({ port: 3000 });
`,
    'invitations.mjs': `
import knex from 'knex';

const db = knex({ client: 'pg' });
export async function accept(token, name) {
  const invitation = await db('invitations').where({ token }).first(); ${comment}
  await db('members').insert({ team: invitation.team, name });
  ${after}
  return { ok: true };
}
`,
  });
  projectTest(rule, 'ESM: an invitation for everybody', files('', mark));
  projectTest(rule, 'ESM: the invitation is removed', files("await db('invitations').where({ id: invitation.id }).del();", ''));
});

describe('Nest', () => {
  const files = (after: string, comment: string): Record<string, string> => ({
    'main.ts': `
import { NestFactory } from '@nestjs/core';
import { Module } from '@nestjs/common';
import { AccountsController } from './accounts.controller';

@Module({ controllers: [AccountsController] })
class AppModule {}
void NestFactory.create(AppModule).then((app) => app.listen(3000));
`,
    'accounts.controller.ts': `
import { Body, Controller, Post } from '@nestjs/common';
import { PrismaClient } from '@prisma/client';

const prisma = new PrismaClient();

@Controller('accounts')
export class AccountsController {
  @Post('confirm')
  async confirm(@Body() body: { code: string }) {
    const found = await prisma.emailVerification.findFirst({ where: { code: body.code } }); ${comment}
    await prisma.account.update({ where: { id: found?.accountId }, data: { confirmed: true } });
    ${after}
  }
}
`,
  });
  projectTest(rule, 'TypeScript: a code is good for ever', files('', mark));
  projectTest(rule, 'TypeScript: codes of the account are removed', files('await prisma.emailVerification.deleteMany({ where: { accountId: found?.accountId } });', ''));
});
