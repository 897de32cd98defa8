import { describe } from 'vitest';
import { projectTest } from '../../support/project-test.js';

const rule = 'no-client-supplied-owner';
const mark = '// expect: no-client-supplied-owner';

describe('Express', () => {
  const app = (data: string, path = '/notes'): string => `
import express from 'express';
import passport from 'passport';
import { PrismaClient } from '@prisma/client';

const prisma = new PrismaClient();
const app = express();
app.use(passport.authenticate('jwt', { session: false }));
app.get('/notes', async (req, res) => res.json(await prisma.note.findMany({ where: { ownerId: req.user.id } })));
app.post('${path}', async (req, res) => {
  res.json(await prisma.note.create({ data: ${data}
});
app.listen(3000);
`;
  projectTest(rule, 'TypeScript: the owner is in the body', { 'app.ts': app(`{ text: req.body.text, ownerId: req.body.ownerId } })); ${mark}`) }, { says: ['POST /notes takes ownerId of note from req.body.ownerId'] });
  projectTest(rule, 'TypeScript: the owner is the caller', { 'app.ts': app('{ text: req.body.text, ownerId: req.user.id } }));') });
  projectTest(rule, 'TypeScript: somebody else is meant to be named', { 'app.ts': app('{ text: req.body.text, ownerId: req.user.id, assigneeId: req.body.assigneeId } }));') });
  projectTest(rule, 'TypeScript: administration', { 'app.ts': app('{ text: req.body.text, ownerId: req.body.ownerId } }));', '/admin/notes') });

  const shared = (caller: string, others = '', end = ''): string => `
import express from 'express';
import passport from 'passport';
import { PrismaClient } from '@prisma/client';

const prisma = new PrismaClient();
const app = express();
app.use(passport.authenticate('jwt', { session: false }));
const notesOf = (ownerId: string) => prisma.note.findMany({ where: { ownerId } });${end}
app.get('/notes', async (req, res) => res.json(await notesOf(${caller})));
app.get('/notes/of/:ownerId', async (req, res) => res.json(await notesOf(req.params.ownerId)));
${others}
`;
  projectTest(rule, 'TypeScript: one call takes it from either, and is no example of itself', { 'app.ts': shared('req.user.id', '', ` ${mark}`) }, { says: ['so a caller can name somebody else. Take it from the caller’s identity.'] });
  projectTest(rule, 'TypeScript: one call takes it from either, and another from the caller', { 'app.ts': shared('req.user.id', "app.delete('/notes', async (req, res) => res.json(await prisma.note.deleteMany({ where: { ownerId: req.user.id } })));", ` ${mark}`) }, { says: ['Take it from the caller’s identity, as app.ts:12 does.'] });

  const paid = (reference: string, end = ''): string => `
const express = require('express');
const passport = require('passport');
const mongoose = require('mongoose');

const Payment = mongoose.model('Payment', new mongoose.Schema({ reference: String, sum: Number }));
const app = express();
app.use(passport.authenticate('jwt', { session: false }));
app.post('/payments', async (req, res) => res.json(await Payment.create({ sum: 1, reference: ${reference} })));
app.post('/payments/external', async (req, res) => res.json(await Payment.create({ sum: 2, reference: String(req.body.reference) })));${end}
`;
  projectTest(rule, 'CommonJS: a reference that holds the caller and more', { 'app.js': paid('`${req.user.id}-${Date.now()}`') });
  projectTest(rule, 'CommonJS: a reference that is the caller', { 'app.js': paid('`user:${req.user.id}`', ` ${mark}`) });

  const mongo = (filter: string): string => `
const express = require('express');
const passport = require('passport');
const mongoose = require('mongoose');

const Note = mongoose.model('Note', new mongoose.Schema({ userId: String }));
const app = express();
app.use(passport.authenticate('jwt', { session: false }));
app.post('/notes', async (req, res) => res.json(await Note.create({ text: req.body.text, userId: req.user.id })));
app.get('/notes', async (req, res) => res.json(await Note.find(${filter}
app.listen(3000);
`;
  projectTest(rule, 'CommonJS: whose notes are listed is in the query', { 'app.js': mongo(`{ userId: req.query.userId }))); ${mark}`) });
  projectTest(rule, 'CommonJS: the caller’s notes are listed', { 'app.js': mongo('{ userId: req.user.id })));') });
});

describe('Fastify', () => {
  const app = (owner: string): Record<string, string> => ({
    'app.mjs': `
import Fastify from 'fastify';
import jwt from '@fastify/jwt';
import { addNote, notesOf } from './notes.mjs';

const app = Fastify();
app.register(jwt, { secret: process.env.SECRET });
app.addHook('onRequest', async (request) => {
  await request.jwtVerify();
});
app.get('/notes', async (request) => notesOf(request.user.sub));
app.post('/notes', async (request) => addNote(${owner}, request.body.text));
await app.listen({ port: 3000 });
`,
    'notes.mjs': `
import knex from 'knex';

const db = knex({});
export const notesOf = (userId) => db('notes').where({ userId });
export const addNote = (userId, text) => db('notes').insert({ userId, text });${owner.includes('body') ? ` ${mark}` : ''}
`,
  });
  projectTest(rule, 'the owner is in the body', app('request.body.userId'));
  projectTest(rule, 'the owner is the caller', app('request.user.sub'));
});

describe('NestJS', () => {
  const app = (owner: string): Record<string, string> => ({
    'main.ts': "import { NestFactory } from '@nestjs/core';\nimport { AppModule } from './app.module.js';\nconst app = await NestFactory.create(AppModule);\nawait app.listen(3000);\n",
    'app.module.ts': "import { Module } from '@nestjs/common';\nimport { NotesController } from './notes.js';\n@Module({ controllers: [NotesController] })\nexport class AppModule {}\n",
    'notes.ts': `
import { Body, Controller, Get, Post, Req, UseGuards } from '@nestjs/common';
import { AuthGuard } from '@nestjs/passport';
import { InjectRepository } from '@nestjs/typeorm';
import { Repository } from 'typeorm';

class Note {}

@Controller('notes')
@UseGuards(AuthGuard('jwt'))
export class NotesController {
  constructor(@InjectRepository(Note) private readonly notes: Repository<Note>) {}
  @Get()
  list(@Req() request) {
    return this.notes.findBy({ ownerId: request.user.id });
  }
  @Post()
  add(@Body() body, @Req() request) {
    return this.notes.save({ text: body.text, ownerId: ${owner}
  }
}
`,
  });
  projectTest(rule, 'the owner is in the body', app(`body.ownerId }); ${mark}`));
  projectTest(rule, 'the owner is the caller', app('request.user.id });'));
});
