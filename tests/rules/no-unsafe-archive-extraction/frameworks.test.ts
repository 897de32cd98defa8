import { describe } from 'vitest';
import { projectTest } from '../../support/project-test.js';

const rule = 'no-unsafe-archive-extraction';

describe('Express', () => {
  projectTest(rule, 'the names of entries are joined to a folder', {
    'unpack.cjs': `
const { createWriteStream } = require('node:fs');
const path = require('node:path');
const unzipper = require('unzipper');

exports.unpack = async function unpack(data) {
  const archive = await unzipper.Open.buffer(data);
  for (const entry of archive.files) {
    const file = path.join('/data', entry.path);
    entry.stream().pipe(createWriteStream(file)); // expect: no-unsafe-archive-extraction
  }
}
`,
    'server.cjs': `
const express = require('express');
const { unpack } = require('./unpack.cjs');

express().post('/import', async (req, res) => {
  await unpack(req.body);
  res.sendStatus(204);
});
`,
  });

  projectTest(rule, 'the path is compared with the folder first', {
    'unpack.cjs': `
const { createWriteStream } = require('node:fs');
const path = require('node:path');
const unzipper = require('unzipper');

exports.unpack = async function unpack(data) {
  const archive = await unzipper.Open.buffer(data);
  for (const entry of archive.files) {
    const file = path.join('/data', entry.path);
    if (!file.startsWith('/data/')) continue;
    entry.stream().pipe(createWriteStream(file));
  }
}
`,
    'server.cjs': `
const express = require('express');
const { unpack } = require('./unpack.cjs');

express().post('/import', async (req, res) => {
  await unpack(req.body);
  res.sendStatus(204);
});
`,
  });
});

describe('Fastify', () => {
  projectTest(rule, 'the names of entries are joined to a folder', {
    'unpack.mjs': `
import { createWriteStream } from 'node:fs';
import path from 'node:path';
import unzipper from 'unzipper';

export async function unpack(data) {
  const archive = await unzipper.Open.buffer(data);
  for (const entry of archive.files) {
    const file = path.join('/data', entry.path);
    entry.stream().pipe(createWriteStream(file)); // expect: no-unsafe-archive-extraction
  }
}
`,
    'server.mjs': `
import Fastify from 'fastify';
import { unpack } from './unpack.mjs';

Fastify().post('/import', async (request) => unpack(request.body));
`,
  });

  projectTest(rule, 'the path is compared with the folder first', {
    'unpack.mjs': `
import { createWriteStream } from 'node:fs';
import path from 'node:path';
import unzipper from 'unzipper';

export async function unpack(data) {
  const archive = await unzipper.Open.buffer(data);
  for (const entry of archive.files) {
    const file = path.join('/data', entry.path);
    if (!file.startsWith('/data/')) continue;
    entry.stream().pipe(createWriteStream(file));
  }
}
`,
    'server.mjs': `
import Fastify from 'fastify';
import { unpack } from './unpack.mjs';

Fastify().post('/import', async (request) => unpack(request.body));
`,
  });
});

describe('Nest', () => {
  projectTest(rule, 'the names of entries are joined to a folder', {
    'unpack.ts': `
import { createWriteStream } from 'node:fs';
import path from 'node:path';
import unzipper from 'unzipper';

export async function unpack(data: Buffer) {
  const archive = await unzipper.Open.buffer(data);
  for (const entry of archive.files) {
    const file = path.join('/data', entry.path);
    entry.stream().pipe(createWriteStream(file)); // expect: no-unsafe-archive-extraction
  }
}
`,
    'server.ts': `
import { Body, Controller, Post } from '@nestjs/common';
import { unpack } from './unpack';

@Controller('import')
export class ImportController {
  @Post()
  import(@Body() data: Buffer) {
    return unpack(data);
  }
}
`,
  });

  projectTest(rule, 'the path is compared with the folder first', {
    'unpack.ts': `
import { createWriteStream } from 'node:fs';
import path from 'node:path';
import unzipper from 'unzipper';

export async function unpack(data: Buffer) {
  const archive = await unzipper.Open.buffer(data);
  for (const entry of archive.files) {
    const file = path.join('/data', entry.path);
    if (!file.startsWith('/data/')) continue;
    entry.stream().pipe(createWriteStream(file));
  }
}
`,
    'server.ts': `
import { Body, Controller, Post } from '@nestjs/common';
import { unpack } from './unpack';

@Controller('import')
export class ImportController {
  @Post()
  import(@Body() data: Buffer) {
    return unpack(data);
  }
}
`,
  });
});
