import { describe } from 'vitest';
import { projectTest } from '../../support/project-test.js';

const rule = 'require-upload-limits';

describe('Express', () => {
  projectTest(rule, 'TypeScript: multer without limits, in another file than the route', {
    'upload.ts': `
import multer from 'multer';
export const upload = multer({ storage: multer.memoryStorage() }); // expect: require-upload-limits
`,
    'app.ts': `
import express from 'express';
import { upload } from './upload.js';
const app = express();
app.post('/avatar', upload.single('avatar'), (req, res) => { res.sendStatus(204); });
app.post('/photos', upload.array('photos', 5), (req, res) => { res.sendStatus(204); });
`,
  }, { says: ['Set `limits.fileSize`'] });

  projectTest(rule, 'TypeScript: multer with limits from another file', {
    'limits.ts': `
export const limits = { fileSize: 5 * 1024 * 1024 };
`,
    'app.ts': `
import express from 'express';
import multer from 'multer';
import { limits } from './limits.js';
const app = express();
const upload = multer({ storage: multer.memoryStorage(), limits });
app.post('/avatar', upload.single('avatar'), (req, res) => { res.sendStatus(204); });
`,
  });

  projectTest(rule, 'TypeScript: limits from another file that count files only', {
    'limits.ts': `
export const limits = { files: 2 };
`,
    'app.ts': `
import express from 'express';
import multer from 'multer';
import { limits } from './limits.js';
const app = express();
const upload = multer({ storage: multer.memoryStorage(), limits }); // expect: require-upload-limits
app.post('/avatar', upload.single('avatar'), (req, res) => { res.sendStatus(204); });
`,
  });

  projectTest(rule, 'TypeScript: multer for forms that takes no files', {
    'app.ts': `
import express from 'express';
import multer from 'multer';
const form = multer();
express().post('/contact', form.none(), (req, res) => { res.sendStatus(204); });
`,
  });

  projectTest(rule, 'TypeScript: multer for forms that takes any file', {
    'app.ts': `
import express from 'express';
import multer from 'multer';
const form = multer(); // expect: require-upload-limits
express().post('/contact', form.any(), (req, res) => { res.sendStatus(204); });
`,
  });

  projectTest(rule, 'TypeScript: options out of sight', {
    'app.ts': `
import express from 'express';
import multer from 'multer';
import config from 'config';
const upload = multer(config.get('upload'));
express().post('/avatar', upload.single('avatar'), (req, res) => { res.sendStatus(204); });
`,
  });

  projectTest(rule, 'CommonJS: a middleware of its own around multer', {
    'app.cjs': `
const express = require('express');
const multer = require('multer');
function receive(req, res, next) {
  const upload = multer({ dest: 'files/' }).single('file'); // expect: require-upload-limits
  upload(req, res, (error) => (error ? res.status(400).end() : next()));
}
express().post('/files', receive, (req, res) => { res.sendStatus(204); });
`,
  });

  projectTest(rule, 'CommonJS: a middleware of its own around multer with limits', {
    'app.cjs': `
const express = require('express');
const multer = require('multer');
function receive(req, res, next) {
  const upload = multer({ dest: 'files/', limits: { fileSize: 1e6 } }).single('file');
  upload(req, res, (error) => (error ? res.status(400).end() : next()));
}
express().post('/files', receive, (req, res) => { res.sendStatus(204); });
`,
  });

  projectTest(rule, 'CommonJS: limits without end', {
    'app.cjs': `
const express = require('express');
const multer = require('multer');
const upload = multer({
  dest: 'files/',
  limits: { fileSize: Infinity }, // expect: require-upload-limits
});
express().post('/files', upload.single('file'), (req, res) => { res.sendStatus(204); });
`,
  });

  projectTest(rule, 'JavaScript modules: express-fileupload', {
    'app.mjs': `
import express from 'express';
import fileUpload from 'express-fileupload';
const app = express();
app.use(fileUpload({ useTempFiles: true })); // expect: require-upload-limits
app.post('/files', (req, res) => { res.json(Object.keys(req.files)); });
`,
  });

  projectTest(rule, 'JavaScript modules: express-fileupload with a limit', {
    'app.mjs': `
import express from 'express';
import fileUpload from 'express-fileupload';
const app = express();
app.use(fileUpload({ useTempFiles: true, limits: { fileSize: 5_000_000 }, abortOnLimit: true }));
app.post('/files', (req, res) => { res.json(Object.keys(req.files)); });
`,
  });

  projectTest(rule, 'JavaScript modules: busboy that stores files', {
    'app.mjs': `
import busboy from 'busboy';
import express from 'express';
import { createWriteStream } from 'node:fs';
express().post('/files', (req, res) => {
  const form = busboy({ headers: req.headers }); // expect: require-upload-limits
  form.on('file', (name, file) => { file.pipe(createWriteStream('/srv/incoming')); });
  form.on('close', () => { res.sendStatus(204); });
  req.pipe(form);
});
`,
  });

  projectTest(rule, 'JavaScript modules: busboy by its older name', {
    'app.mjs': `
import { Busboy } from '@fastify/busboy';
import express from 'express';
import { createWriteStream } from 'node:fs';
express().post('/files', (req, res) => {
  const form = new Busboy({ headers: req.headers }); // expect: require-upload-limits
  form.on('file', (name, file) => { file.pipe(createWriteStream('/srv/incoming')); });
  req.pipe(form);
});
`,
  });

  projectTest(rule, 'JavaScript modules: busboy that reads fields', {
    'app.mjs': `
import busboy from 'busboy';
import express from 'express';
express().post('/files', (req, res) => {
  const form = busboy({ headers: req.headers });
  form.on('field', (name, value) => { console.log(name.length); });
  form.on('close', () => { res.sendStatus(204); });
  req.pipe(form);
});
`,
  });

  projectTest(rule, 'JavaScript modules: busboy with limits', {
    'app.mjs': `
import busboy from 'busboy';
import express from 'express';
import { createWriteStream } from 'node:fs';
express().post('/files', (req, res) => {
  const form = busboy({ headers: req.headers, limits: { fileSize: 1_000_000, files: 1 } });
  form.on('file', (name, file) => { file.pipe(createWriteStream('/srv/incoming')); });
  form.on('close', () => { res.sendStatus(204); });
  req.pipe(form);
});
`,
  });

  projectTest(rule, 'JavaScript modules: formidable as it comes', {
    'app.mjs': `
import express from 'express';
import formidable from 'formidable';
express().post('/files', async (req, res) => {
  const [, files] = await formidable({ multiples: true }).parse(req);
  res.json(Object.keys(files));
});
`,
  });

  projectTest(rule, 'JavaScript modules: formidable as it comes, in strict', {
    'app.mjs': `
import express from 'express';
import formidable from 'formidable';
express().post('/files', async (req, res) => {
  const [, files] = await formidable({ multiples: true }).parse(req); // expect: require-upload-limits
  res.json(Object.keys(files));
});
`,
  }, { options: { 'require-upload-limits': { largeDefaults: true } }, says: ['200 MiB'] });
});

describe('Fastify', () => {
  projectTest(rule, 'TypeScript: multipart takes the limit of the server', {
    'app.ts': `
import Fastify from 'fastify';
import multipart from '@fastify/multipart';
const app = Fastify();
app.register(multipart);
app.post('/files', async (request) => ({ name: (await request.file())?.filename.length }));
`,
  });

  projectTest(rule, 'TypeScript: multipart without end', {
    'app.ts': `
import Fastify from 'fastify';
import multipart from '@fastify/multipart';
const app = Fastify();
app.register(multipart, { limits: { fileSize: Number.POSITIVE_INFINITY } }); // expect: require-upload-limits
app.post('/files', async (request) => ({ name: (await request.file())?.filename.length }));
`,
  });
});

describe('Nest', () => {
  projectTest(rule, 'TypeScript: an interceptor without options', {
    'files.controller.ts': `
import { Controller, Post, UploadedFile, UseInterceptors } from '@nestjs/common';
import { FileInterceptor } from '@nestjs/platform-express';

@Controller('files')
export class FilesController {
  @Post()
  @UseInterceptors(FileInterceptor('file')) // expect: require-upload-limits
  upload(@UploadedFile() file: Express.Multer.File) { return { size: file.size }; }
}
`,
  });

  projectTest(rule, 'TypeScript: an interceptor with limits', {
    'files.controller.ts': `
import { Controller, Post, UploadedFile, UseInterceptors } from '@nestjs/common';
import { FileInterceptor } from '@nestjs/platform-express';

@Controller('files')
export class FilesController {
  @Post()
  @UseInterceptors(FileInterceptor('file', { limits: { fileSize: 5_000_000 } }))
  upload(@UploadedFile() file: Express.Multer.File) { return { size: file.size }; }
}
`,
  });

  projectTest(rule, 'TypeScript: the module sets limits for all interceptors', {
    'files.module.ts': `
import { Module } from '@nestjs/common';
import { ConfigService } from '@nestjs/config';
import { MulterModule } from '@nestjs/platform-express';
import { FilesController } from './files.controller.js';

@Module({
  imports: [
    MulterModule.registerAsync({
      inject: [ConfigService],
      useFactory: (config: ConfigService) => ({ limits: { fileSize: config.get('file.maxFileSize') } }),
    }),
  ],
  controllers: [FilesController],
})
export class FilesModule {}
`,
    'files.controller.ts': `
import { Controller, Post, UploadedFiles, UseInterceptors } from '@nestjs/common';
import { FilesInterceptor } from '@nestjs/platform-express';

@Controller('files')
export class FilesController {
  @Post()
  @UseInterceptors(FilesInterceptor('files', 10))
  upload(@UploadedFiles() files: Express.Multer.File[]) { return { count: files.length }; }
}
`,
  });

  projectTest(rule, 'TypeScript: the module sets a folder for all interceptors', {
    'files.module.ts': `
import { Module } from '@nestjs/common';
import { ConfigService } from '@nestjs/config';
import { MulterModule } from '@nestjs/platform-express';
import { FilesController } from './files.controller.js';

@Module({
  imports: [
    MulterModule.registerAsync({
      inject: [ConfigService],
      useFactory: (config: ConfigService) => ({ dest: config.get('file.folder') }),
    }),
  ],
  controllers: [FilesController],
})
export class FilesModule {}
`,
    'files.controller.ts': `
import { Controller, Post, UploadedFiles, UseInterceptors } from '@nestjs/common';
import { FilesInterceptor } from '@nestjs/platform-express';

@Controller('files')
export class FilesController {
  @Post()
  @UseInterceptors(FilesInterceptor('files', 10)) // expect: require-upload-limits
  upload(@UploadedFiles() files: Express.Multer.File[]) { return { count: files.length }; }
}
`,
  });
});

describe('Koa', () => {
  projectTest(rule, 'JavaScript modules: @koa/multer', {
    'app.mjs': `
import Router from '@koa/router';
import multer from '@koa/multer';
import Koa from 'koa';
const router = new Router();
const upload = multer({ dest: 'files/' }); // expect: require-upload-limits
router.post('/files', upload.single('file'), (ctx) => { ctx.status = 204; });
new Koa().use(router.routes());
`,
  });

  projectTest(rule, 'JavaScript modules: @koa/multer with limits', {
    'app.mjs': `
import Router from '@koa/router';
import multer from '@koa/multer';
import Koa from 'koa';
const router = new Router();
const upload = multer({ dest: 'files/', limits: { fileSize: 1e6 } });
router.post('/files', upload.single('file'), (ctx) => { ctx.status = 204; });
new Koa().use(router.routes());
`,
  });
});
