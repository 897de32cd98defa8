import { describe } from 'vitest';
import { projectTest } from '../../support/project-test.js';

const rule = 'no-incomplete-url-check';

describe('Express', () => {
  projectTest(rule, 'TypeScript: how it begins, without an end of the host', {
    'proxy.ts': `
import express, { type Request, type Response } from 'express';

const app = express();
app.use(express.json());
app.get('/proxy', async (req: Request, res: Response) => {
  const url = String(req.query.url);
  if (!url.startsWith('https://images.example.com')) return res.sendStatus(400); // expect: no-incomplete-url-check
  const image = await fetch(url);
  res.send(await image.text());
});
`,
  }, { says: ['what begins so may go on with'] });

  projectTest(rule, 'TypeScript: how it begins, with a slash behind the host', {
    'proxy.ts': `
import express, { type Request, type Response } from 'express';

const app = express();
app.use(express.json());
app.get('/proxy', async (req: Request, res: Response) => {
  const url = String(req.query.url);
  if (!url.startsWith('https://images.example.com/')) return res.sendStatus(400);
  const image = await fetch(url);
  res.send(await image.text());
});
`,
  });

  projectTest(rule, 'JavaScript modules: the name anywhere', {
    'go.mjs': `
import { Router } from 'express';

export const routes = Router();
routes.get('/go', async (req, res) => {
  if (req.query.to.includes('shop.example.com')) return res.redirect(req.query.to); // expect: no-incomplete-url-check
  res.redirect('/');
});
`,
  });

  projectTest(rule, 'JavaScript modules: the origin compared', {
    'go.mjs': `
import { Router } from 'express';

export const routes = Router();
routes.get('/go', async (req, res) => {
  if (new URL(req.query.to).origin === 'https://shop.example.com') return res.redirect(req.query.to);
  res.redirect('/');
});
`,
  });

  projectTest(rule, 'CommonJS: the end without a dot', {
    'hook.cjs': `
const axios = require('axios');
const express = require('express');

const app = express();
app.use(express.json());
app.post('/hook', (req, res) => {
  const { hostname } = new URL(req.body.url);
  if (!hostname.endsWith('example.com')) return res.sendStatus(400); // expect: no-incomplete-url-check
  axios.post(req.body.url, { event: 'test' });
  res.sendStatus(204);
});
`,
  });

  projectTest(rule, 'CommonJS: a list of hosts', {
    'hook.cjs': `
const axios = require('axios');
const express = require('express');

const app = express();
app.use(express.json());
app.post('/hook', (req, res) => {
  const { hostname } = new URL(req.body.url);
  if (!['example.com', 'www.example.com'].includes(hostname)) return res.sendStatus(400);
  axios.post(req.body.url, { event: 'test' });
  res.sendStatus(204);
});
`,
  });

  projectTest(rule, 'route and test in two files', {
    'routes.ts': `
import { Router } from 'express';
import { isAllowed } from './allowed.js';

export const routes = Router();
routes.get('/image', async (req, res) => {
  const url = String(req.query.url);
  if (!isAllowed(url)) return res.sendStatus(400);
  const image = await fetch(url);
  res.send(await image.text());
});
`,
    'allowed.ts': `
export function isAllowed(url: string) {
  return url.startsWith('https://images.example.com'); // expect: no-incomplete-url-check
}
`,
  });

  projectTest(rule, 'route and test in two files, with a slash behind the host', {
    'routes.ts': `
import { Router } from 'express';
import { isAllowed } from './allowed.js';

export const routes = Router();
routes.get('/image', async (req, res) => {
  const url = String(req.query.url);
  if (!isAllowed(url)) return res.sendStatus(400);
  const image = await fetch(url);
  res.send(await image.text());
});
`,
    'allowed.ts': `
export function isAllowed(url: string) {
  return url.startsWith('https://images.example.com/');
}
`,
  });
});

describe('Fastify', () => {
  projectTest(rule, 'TypeScript: inner names refused', {
    'fetcher.ts': `
import Fastify from 'fastify';

const app = Fastify();
app.post('/fetcher', async (request) => {
  const { url } = request.body as { url: string };
  if (new URL(url).hostname === 'localhost') throw new RangeError('not here'); // expect: no-incomplete-url-check
  return (await fetch(url)).json();
});
`,
  });

  projectTest(rule, 'TypeScript: known names only', {
    'fetcher.ts': `
import Fastify from 'fastify';

const app = Fastify();
app.post('/fetcher', async (request) => {
  const { url } = request.body as { url: string };
  if (new URL(url).hostname !== 'api.example.com') throw new RangeError('not here');
  return (await fetch(url)).json();
});
`,
  });

  projectTest(rule, 'CommonJS: a pattern without ends', {
    'fetcher.cjs': `
const fastify = require('fastify')();

fastify.post('/fetcher', async (request) => {
  if (!/api\\.example\\.com/.test(request.body.url)) return null; // expect: no-incomplete-url-check
  return (await fetch(request.body.url)).json();
});
`,
  });

  projectTest(rule, 'CommonJS: a pattern with both ends', {
    'fetcher.cjs': `
const fastify = require('fastify')();

fastify.post('/fetcher', async (request) => {
  if (!/^https:\\/\\/api\\.example\\.com\\/[a-z]+$/.test(request.body.url)) return null;
  return (await fetch(request.body.url)).json();
});
`,
  });
});

describe('Nest', () => {
  projectTest(rule, 'how it begins', {
    'feeds.controller.ts': `
import { BadRequestException, Body, Controller, Post } from '@nestjs/common';

@Controller('feeds')
export class FeedsController {
  @Post()
  async run(@Body('url') url: string) {
    if (!url.startsWith('https://feeds.example.com')) throw new BadRequestException('unknown feed'); // expect: no-incomplete-url-check
    return (await fetch(url)).text();
  }
}
`,
  });

  projectTest(rule, 'how it begins, with a slash behind the host', {
    'feeds.controller.ts': `
import { BadRequestException, Body, Controller, Post } from '@nestjs/common';

@Controller('feeds')
export class FeedsController {
  @Post()
  async run(@Body('url') url: string) {
    if (!url.startsWith('https://feeds.example.com/')) throw new BadRequestException('unknown feed');
    return (await fetch(url)).text();
  }
}
`,
  });
});
