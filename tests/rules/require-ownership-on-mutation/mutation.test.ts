import { describe } from 'vitest';
import { projectTest } from '../../support/project-test.js';

const rule = 'require-ownership-on-mutation';
const mark = '// expect: require-ownership-on-mutation';

describe('Express', () => {
  const prisma = (handler: string): Record<string, string> => ({
    'app.ts': `
import express from 'express';
import passport from 'passport';
import { PrismaClient } from '@prisma/client';

const prisma = new PrismaClient();
const app = express();
app.use(passport.authenticate('jwt', { session: false }));
app.get('/notes', async (req, res) => res.json(await prisma.note.findMany({ where: { ownerId: req.user.id } })));
app.delete('/notes/:id', async (req, res) => {
${handler}
  res.status(204).end();
});
app.listen(3000);
`,
  });
  projectTest(rule, 'TypeScript: deleted by its id', prisma(`  await prisma.note.delete({ where: { id: req.params.id } }); ${mark}`), { says: ['DELETE /notes/:id deletes note by req.params.id, and nothing asks whose it is'] });
  projectTest(rule, 'TypeScript: deleted by its id and its owner', prisma('  await prisma.note.deleteMany({ where: { id: req.params.id, ownerId: req.user.id } });'));
  projectTest([rule, 'require-ownership-check'], 'TypeScript: read first and deleted then is told once', prisma(`  const note = await prisma.note.findUnique({ where: { id: req.params.id } });\n  if (!note) return res.status(404).end();\n  await prisma.note.delete({ where: { id: req.params.id } }); ${mark}`));
  projectTest(rule, 'TypeScript: read, held against the caller, deleted', prisma('  const note = await prisma.note.findUnique({ where: { id: req.params.id } });\n  if (note.ownerId !== req.user.id) return res.status(404).end();\n  await prisma.note.delete({ where: { id: req.params.id } });'));

  const knex = (handler: string): Record<string, string> => ({
    'app.js': `
const express = require('express');
const passport = require('passport');
const knex = require('knex');

const db = knex({ client: 'pg' });
const app = express();
app.use(passport.authenticate('jwt', { session: false }));
app.get('/notes', async (req, res) => res.json(await db('notes').where({ owner_id: req.user.id })));
app.put('/notes/:id', async (req, res) => {
  res.json(await ${handler}
});
app.listen(3000);
`,
  });
  projectTest(rule, 'CommonJS: updated by its id', knex(`db('notes').where({ id: req.params.id }).update({ text: req.body.text })); ${mark}`));
  projectTest(rule, 'CommonJS: updated by its id and its owner', knex("db('notes').where({ id: req.params.id, owner_id: req.user.id }).update({ text: req.body.text }));"));
});

describe('Fastify', () => {
  const fastify = (handler: string): Record<string, string> => ({
    'app.mjs': `
import Fastify from 'fastify';
import jwt from '@fastify/jwt';
import { drizzle } from 'drizzle-orm/node-postgres';
import { and, eq } from 'drizzle-orm';
import { notes } from './schema.mjs';

const db = drizzle(process.env.DATABASE_URL);
const app = Fastify();
app.register(jwt, { secret: process.env.SECRET });
app.addHook('onRequest', async (request) => {
  await request.jwtVerify();
});
app.get('/notes', async (request) => db.select().from(notes).where(eq(notes.ownerId, request.user.sub)));
app.delete('/notes/:id', async (request) => ${handler}
await app.listen({ port: 3000 });
`,
    'schema.mjs': `
import { pgTable, serial, text } from 'drizzle-orm/pg-core';

export const notes = pgTable('notes', { id: serial(), ownerId: text() });
`,
  });
  projectTest(rule, 'deleted by its id', fastify(`db.delete(notes).where(eq(notes.id, request.params.id))); ${mark}`));
  projectTest(rule, 'deleted by its id and its owner', fastify('db.delete(notes).where(and(eq(notes.id, request.params.id), eq(notes.ownerId, request.user.sub))));'));
});

describe('NestJS', () => {
  const nest = (remove: string): Record<string, string> => ({
    'main.ts': "import { NestFactory } from '@nestjs/core';\nimport { AppModule } from './app.module.js';\nconst app = await NestFactory.create(AppModule);\nawait app.listen(3000);\n",
    'app.module.ts': "import { Module } from '@nestjs/common';\nimport { NotesController, NotesService } from './notes.js';\n@Module({ controllers: [NotesController], providers: [NotesService] })\nexport class AppModule {}\n",
    'notes.ts': `
import { Controller, createParamDecorator, Delete, Get, Injectable, Param, UseGuards } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import { AuthGuard } from '@nestjs/passport';
import { Model } from 'mongoose';

export class Note {}
const CurrentUser = createParamDecorator((_data, context) => context.switchToHttp().getRequest().user);

@Injectable()
export class NotesService {
  constructor(@InjectModel(Note.name) private readonly notes: Model<Note>) {}
  list(owner: string) {
    return this.notes.find({ owner });
  }
  remove(id: string, owner: string) {
    ${remove}
  }
}

@Controller('notes')
@UseGuards(AuthGuard('jwt'))
export class NotesController {
  constructor(private readonly notes: NotesService) {}
  @Get() list(@CurrentUser() user) { return this.notes.list(user.id); }
  @Delete(':id') remove(@Param('id') id: string, @CurrentUser() user) { return this.notes.remove(id, user.id); }
}
`,
  });
  projectTest(rule, 'deleted by its id', nest(`return this.notes.findByIdAndDelete(id); ${mark}`));
  projectTest(rule, 'deleted by its id and its owner', nest('return this.notes.findOneAndDelete({ _id: id, owner });'));
});

describe('asked before the handler', () => {
  const files = (check: string, expected = ''): Record<string, string> => ({
    'own.ts': `
import { and, eq } from 'drizzle-orm';
import { notes } from './schema.js';

export async function ownNote(request, reply) {
  const { id } = request.params as { id: string };
  const [note] = await request.server.db.select().from(notes).where(${check}).limit(1);
  if (!note) return reply.code(404).send();
}
`,
    'schema.ts': `
import { pgTable, serial, text } from 'drizzle-orm/pg-core';

export const notes = pgTable('notes', { id: serial(), ownerId: text() });
`,
    'app.ts': `
import Fastify from 'fastify';
import jwt from '@fastify/jwt';
import { drizzle } from 'drizzle-orm/node-postgres';
import { eq } from 'drizzle-orm';
import { notes } from './schema.js';
import { ownNote } from './own.js';

const app = Fastify();
app.decorate('db', drizzle(process.env.DATABASE_URL));
app.register(jwt, { secret: process.env.SECRET });
app.addHook('onRequest', async (request) => {
  await request.jwtVerify();
});
app.get('/notes', async (request) => app.db.select().from(notes).where(eq(notes.ownerId, request.user.sub)).limit(50));
app.patch('/notes/:id', { preHandler: ownNote }, async (request) => app.db.update(notes).set({ text: 'x' }).where(eq(notes.id, request.params.id)));${expected}
await app.listen({ port: 3000 });
`,
  });
  projectTest(rule, 'a look-up by the id and the caller', files('and(eq(notes.id, id), eq(notes.ownerId, request.user.sub))'));
  projectTest(rule, 'a look-up by the id alone', files('eq(notes.id, id)', ` ${mark}`));
});

describe('a link that was signed', () => {
  const files = (check: string, expected = ''): Record<string, string> => ({
    'app.ts': `
import { createHmac, timingSafeEqual } from 'node:crypto';
import express from 'express';
import passport from 'passport';
import { PrismaClient } from '@prisma/client';

const prisma = new PrismaClient();
const app = express();
app.use(passport.authenticate('jwt', { session: false }));
app.get('/notes', async (req, res) => res.json(await prisma.note.findMany({ where: { ownerId: req.user.id } })));
app.post('/notes/:id/close', async (req, res) => {
${check}
  await prisma.note.update({ where: { id: req.params.id }, data: { closed: true } });${expected}
  res.sendStatus(204);
});
app.listen(3000);
`,
  });
  projectTest(rule, 'names the record', files("  const made = createHmac('sha256', process.env.LINK_SECRET).update(req.params.id).digest();\n  const given = Buffer.from(String(req.query.sig), 'hex');\n  if (given.length !== made.length || !timingSafeEqual(given, made)) return res.sendStatus(403);"));
  projectTest(rule, 'is not', files("  const given = Buffer.from(String(req.query.sig), 'hex');\n  if (given.length !== 32) return res.sendStatus(403);", ` ${mark}`));
});

describe('records found by way of the caller', () => {
  const app = (model: string) => ({
    'app.js': `
const express = require('express');
const mongoose = require('mongoose');
const jwt = require('jsonwebtoken');

const Order = mongoose.model('Order', new mongoose.Schema({ user: String, place: String }));
const ${model} = mongoose.model('${model}', new mongoose.Schema({ lines: [String] }));
const app = express();
app.use((req, res, next) => { try { req.user = jwt.verify(req.headers.authorization, process.env.KEY); next(); } catch { res.sendStatus(401); } });
app.post('/orders', async (req, res) => {
  const order = await new Order({ user: req.user._id, place: req.body.place }).save();
  res.json(await ${model}.findById(order.place));
});
app.get('/mine', async (req, res) => { res.json(await ${model}.findById(req.user.basket)); });
app.delete('/things/:id', async (req, res) => {
  await ${model}.deleteOne({ _id: req.params.id }); // expect: require-ownership-on-mutation
  res.sendStatus(204);
});
app.listen(3000);
`,
  });
  projectTest(rule, 'are no accounts', app('Cart'), { says: ['any signed-in caller can do so to anybody’s. Load the record and compare its owner with the caller first, or test what the caller may do.'] });
  projectTest(rule, 'but those of people are', app('Customer'), { says: ['any signed-in caller can do so to anybody’s account.'] });
});
