import { describe } from 'vitest';
import { projectTest } from '../../support/project-test.js';

const rule = 'no-state-changing-get';

describe('TypeScript, two files: Express', () => {
  const files = (verb: string, path: string, call: string, mark = ''): Record<string, string> => ({
    'store.ts': `
import { PrismaClient } from '@prisma/client';

export const store = new PrismaClient();
`,
    'app.ts': `
import express from 'express';
import { store } from './store.js';

const app = express();
app.${verb}('${path}', async (req, res) => {${mark}
  res.json(await store.${call});
});
`,
  });
  projectTest(rule, 'a link that removes', files('get', '/notes/:id/remove', 'note.delete({ where: { id: req.params.id } })', ' // expect: no-state-changing-get'), { says: ['GET /notes/:id/remove removes records that the client names (app.ts:7)'] });
  projectTest(rule, 'a method that says so', files('delete', '/notes/:id', 'note.delete({ where: { id: req.params.id } })'));
  projectTest(rule, 'a link that writes what it carries', files('get', '/notes/:id/rename', 'note.update({ where: { id: req.params.id }, data: { title: String(req.query.title) } })', ' // expect: no-state-changing-get'));
  projectTest(rule, 'a mark that it was read', files('get', '/notes/:id', 'note.update({ where: { id: req.params.id }, data: { read: true } })'));
  projectTest(rule, 'a link that is used up', files('get', '/changes', 'change.delete({ where: { token: String(req.query.token) } })'));
  projectTest(rule, 'a link in a mail', files('get', '/unsubscribe/:id', 'reader.delete({ where: { id: req.params.id } })'));
  projectTest(rule, 'reading', files('get', '/notes/:id', 'note.findUnique({ where: { id: req.params.id } })'));
});

describe('CommonJS: Fastify', () => {
  const files = (verb: string, mark = ''): Record<string, string> => ({
    'app.js': `
const fastify = require('fastify')();
const mongoose = require('mongoose');

const Note = mongoose.model('Note', new mongoose.Schema({ title: String }));
fastify.${verb}('/notes/:id/remove', async (request) => {${mark}
  await Note.findByIdAndDelete(request.params.id);
  return {};
});
`,
  });
  projectTest(rule, 'a link that removes', files('get', ' // expect: no-state-changing-get'));
  projectTest(rule, 'a method that says so', files('post'));
});

describe('a record that is made where there was none', () => {
  const files = (update: string, mark = ''): Record<string, string> => ({
    'app.js': `
const app = require('express')();
const mongoose = require('mongoose');

const Week = mongoose.model('Week', new mongoose.Schema({ room: String, open: Boolean }));
app.get('/rooms/:room/week', async (req, res) => {${mark}
  res.json(await Week.findOneAndUpdate({ room: String(req.params.room) }, ${update}, { upsert: true, new: true }));
});
`,
  });
  projectTest(rule, 'with the key it was looked for by', files('{ $setOnInsert: { room: String(req.params.room), open: false } }'));
  projectTest(rule, 'with what the query says', files('{ $set: { room: String(req.params.room), open: req.query.open === "1" ? true : String(req.query.open) } }', ' // expect: no-state-changing-get'));
});

describe('TypeScript: Nest', () => {
  const files = (verb: string, mark = ''): Record<string, string> => ({
    'notes.ts': `
import { Controller, Delete, Get, Module, Param } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { PrismaClient } from '@prisma/client';

const store = new PrismaClient();

@Controller('notes')
class NotesController {
  @${verb}(':id/remove')${mark}
  remove(@Param('id') id: string) {
    return store.note.delete({ where: { id } });
  }
}

@Module({ controllers: [NotesController] })
class NotesModule {}

NestFactory.create(NotesModule).then((app) => app.listen(3000));
`,
  });
  projectTest(rule, 'a link that removes', files('Get', ' // expect: no-state-changing-get'));
  projectTest(rule, 'a method that says so', files('Delete'));
});
