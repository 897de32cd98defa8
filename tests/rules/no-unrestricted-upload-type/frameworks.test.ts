import { describe } from 'vitest';
import { projectTest } from '../../support/project-test.js';

const rule = 'no-unrestricted-upload-type';
const reported = '// expect: no-unrestricted-upload-type';

/** Files are stored under this name, and these options stand beside the storage. */
const multer = (name: string, options = '', mark = '') => ({
  'storage.ts': `
import { randomUUID } from 'node:crypto';
import path from 'node:path';
import multer from 'multer';
export const types = new Map([['image/png', '.png'], ['image/jpeg', '.jpg']]);
export const storage = multer.diskStorage({
  destination: 'public/uploads',
  filename: (req, file, done) => { ${name} },
});
export const names = { randomUUID, path };
`,
  'app.ts': `
import express from 'express';
import multer from 'multer';
import { storage } from './storage.js';
const app = express();
const upload = multer({ storage, limits: { fileSize: 1e6 }${options} }); ${mark}
app.post('/pictures', upload.single('picture'), (req, res) => res.json({ stored: true }));
`,
});

describe('Express, TypeScript, over two files', () => {
  projectTest(rule, 'the name as it came', multer('done(null, file.originalname);', '', reported), { says: ['keep the extension that their sender gave them'] });
  projectTest(rule, 'a name of its own with the extension as it came', multer('done(null, randomUUID() + path.extname(file.originalname));', '', reported));
  projectTest(rule, 'the date before it', multer('done(null, `${Date.now()}-${file.originalname}`);', '', reported));

  for (const [title, name, options] of [
    ['a name of its own', 'done(null, randomUUID());', ''],
    ['a fixed extension', 'done(null, `${file.originalname}.png`);', ''],
    ['the extension that a table has for the type', "done(null, randomUUID() + (types.get(file.mimetype) ?? '.bin'));", ''],
    ['an extension that was compared', "const end = path.extname(file.originalname); if (!['.png', '.jpg'].includes(end)) { done(new Error('no picture'), ''); return; } done(null, randomUUID() + end);", ''],
    ['a filter', 'done(null, file.originalname);', ", fileFilter: (req, file, done) => done(null, file.mimetype === 'image/png')"],
    ['options that cannot be seen', 'done(null, file.originalname);', ", ...require('./more.' + process.env.KIND)"],
  ] as const) projectTest(rule, title, multer(name, options));
});

describe('JavaScript', () => {
  const files = (lines: string) => ({
    'app.cjs': `
const fs = require('node:fs/promises');
const path = require('node:path');
const { randomUUID } = require('node:crypto');
const express = require('express');
const multer = require('multer');
const { fileTypeFromBuffer } = require('file-type');
const app = express();
app.post('/documents', multer({ limits: { fileSize: 1e6 } }).single('document'), async (req, res) => {
  ${lines}
  res.end();
});
`,
  });
  projectTest(rule, 'CommonJS: written by the handler', files(`await fs.writeFile(path.join('uploads', req.file.originalname), req.file.buffer); ${reported}`), { says: ['req.file.originalname (app.cjs:10) decides how the name of this file ends'] });
  projectTest(rule, 'CommonJS: an extension alone', files(`await fs.writeFile(\`uploads/\${randomUUID()}\${path.extname(req.file.originalname)}\`, req.file.buffer); ${reported}`));
  projectTest(rule, 'CommonJS: moved by the handler', files(`await fs.rename(req.file.path, \`uploads/\${req.file.originalname}\`); ${reported}`));
  projectTest(rule, 'CommonJS: a name of its own', files("await fs.writeFile(path.join('uploads', randomUUID()), req.file.buffer);"));
  projectTest(rule, 'CommonJS: the type that was claimed is compared', files("if (req.file.mimetype !== 'application/pdf') return res.sendStatus(415);\n  await fs.writeFile(path.join('uploads', req.file.originalname), req.file.buffer);"));
  projectTest(rule, 'CommonJS: the type is read from the content', files("const found = await fileTypeFromBuffer(req.file.buffer);\n  if (found.mime !== 'application/pdf') return res.sendStatus(415);\n  await fs.writeFile(path.join('uploads', req.file.originalname), req.file.buffer);"));
  projectTest(rule, 'CommonJS: the extension is compared', files("if (path.extname(req.file.originalname) !== '.pdf') return res.sendStatus(415);\n  await fs.writeFile(path.join('uploads', req.file.originalname), req.file.buffer);"));

  projectTest(rule, 'CommonJS: the parser looks at files', { 'app.cjs': files('await fs.writeFile(path.join(\'uploads\', req.file.originalname), req.file.buffer);')['app.cjs'].replace('limits:', "fileFilter: (request, file, done) => done(null, file.mimetype === 'application/pdf'), limits:") });

  const fastify = (name: string, mark = '') => ({
    'app.mjs': `
import { createWriteStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import Fastify from 'fastify';
import multipart from '@fastify/multipart';
const app = Fastify();
app.register(multipart, { limits: { fileSize: 1e6 } });
app.post('/pictures', async (request) => {
  const part = await request.file();
  await pipeline(part.file, createWriteStream(${name})); ${mark}
  return { ok: true };
});
`,
  });
  projectTest(rule, 'Fastify: a stream into a file of that name', fastify('`uploads/${part.filename}`', reported));
  projectTest(rule, 'Fastify: a stream into a file of its own name', fastify('`uploads/${request.id}.bin`'));

  const form = (options: string, mark = '') => ({
    'app.mjs': `
import express from 'express';
import formidable from 'formidable';
const app = express();
app.post('/pictures', (req, res) => {
  const form = formidable({ maxFileSize: 1e6, ${options} }); ${mark}
  form.parse(req, () => res.end());
});
`,
  });
  projectTest(rule, 'formidable: extensions are kept', form('keepExtensions: true', reported));
  projectTest(rule, 'formidable: extensions are kept of what passes', form("keepExtensions: true, filter: ({ mimetype }) => mimetype === 'image/png'"));
});

describe('Nest', () => {
  const files = (options: string, module = '', mark = '') => ({
    'pictures.controller.ts': `
import { Controller, Post, UploadedFile, UseInterceptors } from '@nestjs/common';
import { FileInterceptor } from '@nestjs/platform-express';
import { diskStorage } from 'multer';
@Controller('pictures')
export class PicturesController {
  @Post()
  @UseInterceptors(FileInterceptor('picture', { storage: diskStorage({ filename: (req, file, done) => done(null, file.originalname) }), limits: { fileSize: 1e6 }${options} })) ${mark}
  create(@UploadedFile() file: unknown) { return { stored: file !== undefined }; }
}
`,
    'main.ts': `
import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { MulterModule } from '@nestjs/platform-express';
import { PicturesController } from './pictures.controller.js';
@Module({ imports: [${module}], controllers: [PicturesController] })
class AppModule {}
const app = await NestFactory.create(AppModule);
await app.listen(3000);
`,
  });
  projectTest(rule, 'the name as it came', files('', '', reported));
  projectTest(rule, 'a filter beside it', files(", fileFilter: (req, file, done) => done(null, file.mimetype === 'image/png')"));
  projectTest(rule, 'a filter of the module', files('', "MulterModule.register({ fileFilter: (req, file, done) => done(null, file.mimetype === 'image/png') })"));
});
