import { describe } from 'vitest';
import { projectTest } from '../../support/project-test.js';

const rule = 'no-unscoped-signed-url';
const mark = '// expect: no-unscoped-signed-url';

describe('Express and S3', () => {
  const app = (key: string, before = ''): string => `
import express from 'express';
import passport from 'passport';
import { randomUUID } from 'node:crypto';
import { PrismaClient } from '@prisma/client';
import { GetObjectCommand, PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { getSignedUrl } from '@aws-sdk/s3-request-presigner';

const prisma = new PrismaClient();
const s3 = new S3Client({});
const app = express();
app.use(passport.authenticate('jwt', { session: false }));
app.get('/files/:key', async (req, res) => {
${before}
  const url = await getSignedUrl(s3, new GetObjectCommand({ Bucket: 'files', Key: ${key}
  res.json({ url });
});
app.listen(3000);
`;
  const end = '}), { expiresIn: 300 });';
  projectTest(rule, 'TypeScript: the client names the file', { 'app.ts': app(`req.params.key ${end} ${mark}`) }, { says: ['GET /files/:key signs a link to whatever file req.params.key names'] });
  projectTest(rule, 'below a folder that everybody shares', { 'app.ts': app('`uploads/${req.params.key}` ' + `${end} ${mark}`) });
  projectTest(rule, 'below the folder of the caller', { 'app.ts': app('`${req.user.id}/${req.params.key}` ' + end) });
  projectTest(rule, 'with a part of its own making, which nobody can guess', { 'app.ts': app('`${randomUUID()}-${req.params.key}` ' + end) });
  projectTest(rule, 'the file is looked up among those of the caller', { 'app.ts': app(`file.key ${end}`, '  const file = await prisma.file.findFirst({ where: { id: req.params.key, ownerId: req.user.id } });') });
  projectTest(rule, 'the name is looked up among those of the caller', { 'app.ts': app(`req.params.key ${end}`, '  if (!(await prisma.file.findFirst({ where: { key: req.params.key, ownerId: req.user.id } }))) return res.sendStatus(404);') });
  projectTest(rule, 'the caller is held against the name', { 'app.ts': app(`req.params.key ${end}`, "  if (req.params.key.split('-')[0] !== req.user.id) return res.sendStatus(403);") });
  projectTest(rule, 'the name begins with that of the caller', { 'app.ts': app(`req.params.key ${end}`, '  if (!req.params.key.startsWith(`${req.user.id}-`)) return res.sendStatus(403);') });
  projectTest(rule, 'the name begins with something else', { 'app.ts': app(`req.params.key ${end} ${mark}`, "  if (!req.params.key.startsWith('uploads-')) return res.sendStatus(403);") });
  projectTest(rule, 'one of a fixed list', { 'app.ts': app(`req.params.key ${end}`, "  if (!['terms.pdf', 'prices.pdf'].includes(req.params.key)) return res.sendStatus(404);") });
  projectTest(rule, 'a fixed file', { 'app.ts': app(`'terms.pdf' ${end}`) });
  projectTest(rule, 'ES modules: the client names the file', { 'app.mjs': app(`req.params.key ${end} ${mark}`) });
});

describe('Fastify and Google Cloud Storage', () => {
  const files = (name: string, mark: string): Record<string, string> => ({
    'app.js': "const fastify = require('fastify');\nconst { linkTo } = require('./links');\n\nconst app = fastify();\napp.get('/files', async (request) => ({ url: await linkTo(request.query.name) }));\napp.listen({ port: 3000 });\n",
    'links.js': `const { Storage } = require('@google-cloud/storage');\n\nconst storage = new Storage();\nexports.linkTo = (name) => storage.bucket('files').file(${name}).getSignedUrl({ action: 'read', expires: Date.now() + 60000 });${mark}\n`,
  });
  projectTest(rule, 'CommonJS: in a function it calls', files('name', ` ${mark}`));
  projectTest(rule, 'CommonJS: a fixed name', files("'terms.pdf'", ''));
});

describe('NestJS and Azure', () => {
  const app = (name: string, mark: string): Record<string, string> => ({
    'main.ts': `
import { Controller, Get, Module, Query } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { BlobServiceClient } from '@azure/storage-blob';

const service = BlobServiceClient.fromConnectionString(process.env.STORAGE);

@Controller('files')
class FilesController {
  @Get()
  link(@Query('name') name) {
    return service.getContainerClient('files').getBlobClient(${name}).generateSasUrl({ expiresOn: soon() });${mark}
  }
}
@Module({ controllers: [FilesController] })
class AppModule {}
const app = await NestFactory.create(AppModule);
await app.listen(3000);
`,
  });
  projectTest(rule, 'TypeScript: the client names the blob', app('name', ` ${mark}`));
  projectTest(rule, 'TypeScript: a fixed blob', app("'terms.pdf'", ''));
});
