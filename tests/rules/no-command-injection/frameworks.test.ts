import { describe } from 'vitest';
import { projectTest } from '../../support/project-test.js';

const rule = 'no-command-injection';

describe('Express', () => {
  projectTest(rule, 'TypeScript: exec of a text with request data', {
    'ping.ts': `
import { exec } from 'node:child_process';
import express, { type Request, type Response } from 'express';

const app = express();
app.get('/ping', (req: Request, res: Response) => {
  exec(\`ping -c 1 \${req.query.host}\`, (_error, stdout) => { // expect: no-command-injection
    res.json({ stdout });
  });
});
`,
  }, { says: ['req.query.host (ping.ts:7) becomes part of the command that runs here.'] });

  projectTest(rule, 'TypeScript: execFile with request data in the list of arguments', {
    'ping.ts': `
import { execFile } from 'node:child_process';
import express, { type Request, type Response } from 'express';

const app = express();
app.get('/ping', (req: Request, res: Response) => {
  execFile('ping', ['-c', '1', String(req.query.host)], (_error, stdout) => {
    res.json({ stdout });
  });
});
`,
  });

  projectTest(rule, 'CommonJS: the program is the caller’s', {
    'run.cjs': `
const { spawn } = require('child_process');
const express = require('express');

const app = express();
app.post('/run', express.json(), (req, res) => {
  spawn(req.body.tool, ['--version']); // expect: no-command-injection
  res.end();
});
`,
  });

  projectTest(rule, 'CommonJS: the program is looked up in an own list', {
    'run.cjs': `
const { spawn } = require('child_process');
const express = require('express');

const tools = { node: '/usr/bin/node', git: '/usr/bin/git' };
const app = express();
app.post('/run', express.json(), (req, res) => {
  spawn(tools[req.body.tool], ['--version']);
  res.end();
});
`,
  });
});

describe('Fastify', () => {
  projectTest(rule, 'TypeScript: over files, with a promisified exec', {
    'application.ts': `
import Fastify from 'fastify';
import { archive } from './archive.js';

const app = Fastify();
app.post<{ Body: { name: string } }>('/archives', async (request) => archive(request.body.name));
`,
    'archive.ts': `
import { exec } from 'node:child_process';
import { promisify } from 'node:util';

const run = promisify(exec);

export async function archive(name: string) {
  const { stdout } = await run('tar czf /backups/' + name + '.tgz /data'); // expect: no-command-injection
  return { stdout };
}
`,
  }, { says: ['request.body.name (application.ts:6) through archive (archive.ts:7)'] });

  projectTest(rule, 'JavaScript modules: execa with a shell', {
    'convert.mjs': `
import { execa } from 'execa';
import Fastify from 'fastify';

const app = Fastify();
app.get('/convert', async (request) => {
  const { stdout } = await execa('convert', [request.query.from], { shell: true }); // expect: no-command-injection
  return { stdout };
});
`,
  });

  projectTest(rule, 'JavaScript modules: execa without a shell', {
    'convert.mjs': `
import { execa } from 'execa';
import Fastify from 'fastify';

const app = Fastify();
app.get('/convert', async (request) => {
  const { stdout } = await execa('convert', [request.query.from]);
  return { stdout };
});
`,
  });
});

describe('Nest', () => {
  const controller = (parameter: string): string => `
import { Controller, Get, Param, ParseIntPipe } from '@nestjs/common';
import { JobsService } from './jobs.service';

@Controller('jobs')
export class JobsController {
  constructor(private readonly jobs: JobsService) {}

  @Get(':id/log')
  log(${parameter}) {
    return this.jobs.log(id);
  }
}
`;
  const service = (mark: string): string => `
import { Injectable } from '@nestjs/common';
import { execSync } from 'child_process';

@Injectable()
export class JobsService {
  log(id: string | number) {
    return { log: execSync('journalctl -u job-' + id).toString() };${mark}
  }
}
`;

  projectTest(rule, 'a path parameter reaches a service', {
    'jobs.controller.ts': controller(`@Param('id') id: string`),
    'jobs.service.ts': service(' // expect: no-command-injection'),
  });

  projectTest(rule, 'a number reaches a service', {
    'jobs.controller.ts': controller(`@Param('id', ParseIntPipe) id: number`),
    'jobs.service.ts': service(''),
  });
});
