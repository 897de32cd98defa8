import { describe } from 'vitest';
import { projectTest } from '../../support/project-test.js';

const rule = 'no-ssrf';

describe('Express', () => {
  projectTest(rule, 'TypeScript: a URL from the body is fetched', {
    'preview.ts': `
import express, { type Request, type Response } from 'express';

const app = express();
app.post('/preview', async (req: Request, res: Response) => {
  const page = await fetch(req.body.url); // expect: no-ssrf
  res.send(await page.text());
});
`,
  }, { says: ['req.body.url (preview.ts:6) decides which host this request goes to.'] });

  projectTest(rule, 'TypeScript: an id in the path of an own origin is fetched', {
    'preview.ts': `
import express, { type Request, type Response } from 'express';

const app = express();
app.post('/preview', async (req: Request, res: Response) => {
  const page = await fetch('https://pages.example.com/' + req.body.url);
  res.send(await page.text());
});
`,
  });

  projectTest(rule, 'JavaScript modules: baseURL of axios', {
    'partners.mjs': `
import axios from 'axios';
import { Router } from 'express';

export const partners = Router();
partners.get('/status', async (req, res) => {
  const client = axios.create({ baseURL: \`https://\${req.query.partner}.example.com\` }); // expect: no-ssrf
  const { data } = await client.get('/status');
  res.json(data);
});
`,
  });

  projectTest(rule, 'JavaScript modules: baseURL of axios from configuration', {
    'partners.mjs': `
import axios from 'axios';
import { Router } from 'express';

export const partners = Router();
partners.get('/status', async (req, res) => {
  const client = axios.create({ baseURL: process.env.PARTNER_ORIGIN });
  const { data } = await client.get('/status', { params: { partner: req.query.partner } });
  res.json(data);
});
`,
  });

  projectTest(rule, 'CommonJS: http.get of a host from the query', {
    'probe.cjs': `
const http = require('node:http');
const express = require('express');

const app = express();
app.get('/probe', (req, res) => {
  http.get('http://' + req.query.host + '/up', (answer) => res.json({ up: answer.statusCode === 200 })); // expect: no-ssrf
});
`,
  });

  projectTest(rule, 'CommonJS: http.get of a host from a table', {
    'probe.cjs': `
const http = require('node:http');
const express = require('express');

const hosts = { eu: 'eu.example.com', us: 'us.example.com' };
const app = express();
app.get('/probe', (req, res) => {
  http.get('http://' + hosts[req.query.host] + '/up', (answer) => res.json({ up: answer.statusCode === 200 }));
});
`,
  });

  projectTest(rule, 'router, service and client in three files', {
    'webhooks.router.ts': `
import { Router } from 'express';
import { testWebhook } from './webhooks.service.js';

export const webhooks = Router();
webhooks.post('/test', async (req, res) => {
  res.json({ status: await testWebhook(req.body.target) });
});
`,
    'webhooks.service.ts': `
import { deliver } from './delivery.client.js';

export async function testWebhook(target: string) {
  return deliver(target, { event: 'test' });
}
`,
    'delivery.client.ts': `
import axios from 'axios';

export async function deliver(url: string, event: object) {
  const { status } = await axios.post(url, event); // expect: no-ssrf
  return status;
}
`,
  }, { says: ['req.body.target (webhooks.router.ts:7) through testWebhook (webhooks.service.ts:4), deliver (delivery.client.ts:4)'] });

  projectTest(rule, 'router, service and client in three files, the host compared', {
    'webhooks.router.ts': `
import { Router } from 'express';
import { testWebhook } from './webhooks.service.js';

export const webhooks = Router();
webhooks.post('/test', async (req, res) => {
  res.json({ status: await testWebhook(req.body.target) });
});
`,
    'webhooks.service.ts': `
import { deliver } from './delivery.client.js';

const hosts = new Set(['hooks.example.com', 'hooks.example.org']);

export async function testWebhook(target: string) {
  const url = new URL(target);
  if (!hosts.has(url.hostname)) throw new RangeError('unknown host');
  return deliver(url.href, { event: 'test' });
}
`,
    'delivery.client.ts': `
import axios from 'axios';

export async function deliver(url: string, event: object) {
  const { status } = await axios.post(url, event);
  return status;
}
`,
  });
});

describe('Fastify', () => {
  projectTest(rule, 'TypeScript: undici with a URL from the query', {
    'mirror.ts': `
import Fastify from 'fastify';
import { request as send } from 'undici';

const app = Fastify();
app.get<{ Querystring: { source: string } }>('/mirror', async (request) => {
  const { body } = await send(request.query.source); // expect: no-ssrf
  return body.json();
});
`,
  });

  projectTest(rule, 'TypeScript: undici with a query of its own origin', {
    'mirror.ts': `
import Fastify from 'fastify';
import { request as send } from 'undici';

const app = Fastify();
app.get<{ Querystring: { source: string } }>('/mirror', async (request) => {
  const { body } = await send(\`https://mirror.example.com/?source=\${request.query.source}\`);
  return body.json();
});
`,
  });

  projectTest(rule, 'JavaScript modules: got with a path parameter as host', {
    'tenants.mjs': `
import Fastify from 'fastify';
import got from 'got';

const app = Fastify();
app.get('/tenants/:tenant/logo', async (request, reply) => {
  return reply.send(await got(\`https://\${request.params.tenant}/logo.svg\`).buffer()); // expect: no-ssrf
});
`,
  });

  projectTest(rule, 'JavaScript modules: got with a path parameter in the path', {
    'tenants.mjs': `
import Fastify from 'fastify';
import got from 'got';

const app = Fastify();
app.get('/tenants/:tenant/logo', async (request, reply) => {
  return reply.send(await got(\`https://logos.example.com/\${request.params.tenant}/logo.svg\`).buffer());
});
`,
  });

  projectTest(rule, 'CommonJS: axios with options', {
    'relay.cjs': `
const axios = require('axios');
const fastify = require('fastify')();

fastify.post('/relay', async (request) => {
  const { to, message } = request.body;
  const answer = await axios({ method: 'post', url: to, data: { message } }); // expect: no-ssrf
  return { status: answer.status };
});
`,
  });

  projectTest(rule, 'CommonJS: axios with a fixed URL in its options', {
    'relay.cjs': `
const axios = require('axios');
const fastify = require('fastify')();

fastify.post('/relay', async (request) => {
  const { to, message } = request.body;
  const answer = await axios({ method: 'post', url: 'https://relay.example.com/send', data: { to, message } });
  return { status: answer.status };
});
`,
  });

  projectTest(rule, 'plugin, service and client in three files', {
    'avatars.plugin.ts': `
import type { FastifyPluginAsync } from 'fastify';
import { AvatarService } from './avatar.service.js';

const plugin: FastifyPluginAsync = async (app) => {
  const avatars = new AvatarService();
  app.put<{ Body: { from: string } }>('/avatar', async (request) => avatars.import(request.body.from));
};

export default plugin;
`,
    'avatar.service.ts': `
import { download } from './download.js';

export class AvatarService {
  async import(from: string) {
    const image = await download(from);
    return { bytes: image.byteLength };
  }
}
`,
    'download.ts': `
export async function download(address: string) {
  const response = await fetch(address); // expect: no-ssrf
  return response.arrayBuffer();
}
`,
    'main.ts': `
import Fastify from 'fastify';
import plugin from './avatars.plugin.js';

const app = Fastify();
app.register(plugin);
`,
  }, { says: ['request.body.from (avatars.plugin.ts:7) through AvatarService.import (avatar.service.ts:5), download (download.ts:2)'] });

  projectTest(rule, 'plugin, service and client in three files, the origin compared', {
    'avatars.plugin.ts': `
import type { FastifyPluginAsync } from 'fastify';
import { AvatarService } from './avatar.service.js';

const plugin: FastifyPluginAsync = async (app) => {
  const avatars = new AvatarService();
  app.put<{ Body: { from: string } }>('/avatar', async (request) => avatars.import(request.body.from));
};

export default plugin;
`,
    'avatar.service.ts': `
import { download } from './download.js';

export class AvatarService {
  async import(from: string) {
    if (new URL(from).origin !== 'https://avatars.example.com') throw new RangeError('unknown origin');
    const image = await download(from);
    return { bytes: image.byteLength };
  }
}
`,
    'download.ts': `
export async function download(address: string) {
  const response = await fetch(address);
  return response.arrayBuffer();
}
`,
    'main.ts': `
import Fastify from 'fastify';
import plugin from './avatars.plugin.js';

const app = Fastify();
app.register(plugin);
`,
  });
});

describe('Nest', () => {
  projectTest(rule, 'controller, service and client in three files', {
    'feeds.controller.ts': `
import { Body, Controller, Post } from '@nestjs/common';
import { FeedsService } from './feeds.service';

@Controller('feeds')
export class FeedsController {
  constructor(private readonly feeds: FeedsService) {}

  @Post()
  add(@Body('address') address: string) {
    return this.feeds.add(address);
  }
}
`,
    'feeds.service.ts': `
import { Injectable } from '@nestjs/common';
import { FeedClient } from './feed.client';

@Injectable()
export class FeedsService {
  constructor(private readonly client: FeedClient) {}

  add(address: string) {
    return this.client.read(address);
  }
}
`,
    'feed.client.ts': `
import { HttpService } from '@nestjs/axios';
import { Injectable } from '@nestjs/common';

@Injectable()
export class FeedClient {
  constructor(private readonly http: HttpService) {}

  read(url: string) {
    return this.http.get(url); // expect: no-ssrf
  }
}
`,
    'feeds.module.ts': `
import { HttpModule } from '@nestjs/axios';
import { Module } from '@nestjs/common';
import { FeedClient } from './feed.client';
import { FeedsController } from './feeds.controller';
import { FeedsService } from './feeds.service';

@Module({ imports: [HttpModule], controllers: [FeedsController], providers: [FeedsService, FeedClient] })
export class FeedsModule {}
`,
  }, { says: ['FeedsService.add (feeds.service.ts:9), FeedClient.read (feed.client.ts:9)'] });

  projectTest(rule, 'controller, service and client in three files, the address checked before', {
    'feeds.controller.ts': `
import { Body, Controller, Post } from '@nestjs/common';
import { FeedsService } from './feeds.service';

@Controller('feeds')
export class FeedsController {
  constructor(private readonly feeds: FeedsService) {}

  @Post()
  add(@Body('address') address: string) {
    return this.feeds.add(address);
  }
}
`,
    'feeds.service.ts': `
import { BadRequestException, Injectable } from '@nestjs/common';
import { FeedClient } from './feed.client';

const known = ['https://news.example.com/feed', 'https://blog.example.com/feed'];

@Injectable()
export class FeedsService {
  constructor(private readonly client: FeedClient) {}

  add(address: string) {
    if (!known.includes(address)) throw new BadRequestException('unknown feed');
    return this.client.read(address);
  }
}
`,
    'feed.client.ts': `
import { HttpService } from '@nestjs/axios';
import { Injectable } from '@nestjs/common';

@Injectable()
export class FeedClient {
  constructor(private readonly http: HttpService) {}

  read(url: string) {
    return this.http.get(url);
  }
}
`,
    'feeds.module.ts': `
import { HttpModule } from '@nestjs/axios';
import { Module } from '@nestjs/common';
import { FeedClient } from './feed.client';
import { FeedsController } from './feeds.controller';
import { FeedsService } from './feeds.service';

@Module({ imports: [HttpModule], controllers: [FeedsController], providers: [FeedsService, FeedClient] })
export class FeedsModule {}
`,
  });

  projectTest(rule, 'a field of a body class', {
    'icons.controller.ts': `
import { Body, Controller, Post } from '@nestjs/common';

class IconDto {
  url: string;
}

@Controller('icons')
export class IconsController {
  @Post()
  async take(@Body() dto: IconDto) {
    const response = await fetch(dto.url); // expect: no-ssrf
    return { type: response.headers.get('content-type') };
  }
}
`,
  });

  projectTest(rule, 'a field of a body class as part of a path', {
    'icons.controller.ts': `
import { Body, Controller, Post } from '@nestjs/common';

class IconDto {
  url: string;
}

@Controller('icons')
export class IconsController {
  @Post()
  async take(@Body() dto: IconDto) {
    const response = await fetch(\`https://icons.example.com/\${encodeURIComponent(dto.url)}\`);
    return { type: response.headers.get('content-type') };
  }
}
`,
  });
});
