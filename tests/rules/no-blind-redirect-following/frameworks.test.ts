import { describe } from 'vitest';
import { projectTest } from '../../support/project-test.js';

const rule = 'no-blind-redirect-following';

describe('Express', () => {
  const preview = (call: string, imports = ''): string => `
import express, { type Request, type Response } from 'express';
${imports}

const HOSTS = new Set(['pages.example.com', 'images.example.org']);
const app = express();
app.get('/preview', async (req: Request, res: Response) => {
  const target = new URL(String(req.query.url));
  if (!HOSTS.has(target.hostname)) { res.sendStatus(400); return; }
  ${call}
  res.json({});
});
`;
  projectTest(rule, 'TypeScript: fetch follows by itself', { 'app.ts': preview('await fetch(target); // expect: no-blind-redirect-following') }, { says: ['req.query.url (app.ts:8) was checked, and this request follows redirects'] });
  projectTest(rule, 'TypeScript: fetch is told to stop', { 'app.ts': preview("await fetch(target, { redirect: 'error' });") });
  projectTest(rule, 'TypeScript: fetch is told to hand redirects back', { 'app.ts': preview("await fetch(target, { method: 'POST', redirect: 'manual' });") });
  projectTest(rule, 'TypeScript: fetch is told to follow', { 'app.ts': preview("await fetch(target.href, { redirect: 'follow' }); // expect: no-blind-redirect-following") });
  projectTest(rule, 'TypeScript: options that nobody can see into', { 'app.ts': preview('await fetch(target, options);', "import { options } from '@acme/options';") });

  const axios = "import axios from 'axios';";
  projectTest(rule, 'TypeScript: axios follows by itself', { 'app.ts': preview('await axios.get(target.href); // expect: no-blind-redirect-following', axios) });
  projectTest(rule, 'TypeScript: axios without redirects', { 'app.ts': preview('await axios.get(target.href, { maxRedirects: 0 });', axios) });
  projectTest(rule, 'TypeScript: axios looks at every redirect', { 'app.ts': preview('await axios.get(target.href, { beforeRedirect: (options) => { if (!HOSTS.has(options.hostname)) throw new Error(); } });', axios) });
  projectTest(rule, 'TypeScript: an instance of axios that was made without redirects', { 'app.ts': preview('await client.get(target.href);', `${axios}\nconst client = axios.create({ maxRedirects: 0 });`) });
  projectTest(rule, 'TypeScript: an instance of axios', { 'app.ts': preview('await client.get(target.href); // expect: no-blind-redirect-following', `${axios}\nconst client = axios.create({ timeout: 500 });`) });
  projectTest(rule, 'TypeScript: Node’s own client follows nothing', { 'app.ts': preview('https.get(target);', "import https from 'node:https';") });
  projectTest(rule, 'TypeScript: undici’s request follows nothing', { 'app.ts': preview('await request(target);', "import { request } from 'undici';") });
  projectTest(rule, 'TypeScript: needle follows nothing by itself', { 'app.ts': preview("await needle('get', target.href);", "import needle from 'needle';") });
  projectTest(rule, 'TypeScript: needle is told to follow', { 'app.ts': preview('await needle.get(target.href, { follow_max: 5 }); // expect: no-blind-redirect-following', "import needle from 'needle';") });

  const legacy = (options: string): string => `
const express = require('express');
const request = require('request');
const { assertPartner } = require('./partners.cjs');

const app = express();
app.get('/status', (req, res) => {
  const { address } = req.query;
  assertPartner(address);
  ${options}
});
`;
  const partners = `
const PARTNERS = ['a.example.com', 'b.example.com'];
exports.assertPartner = (address) => {
  if (!PARTNERS.includes(new URL(address).hostname)) throw new Error('unknown partner');
};
`;
  projectTest(rule, 'CommonJS: the check stands in another file', { 'app.cjs': legacy('request(address, (error, answer) => res.json(answer.statusCode)); // expect: no-blind-redirect-following'), 'partners.cjs': partners });
  projectTest(rule, 'CommonJS: without redirects', { 'app.cjs': legacy('request({ url: address, followRedirect: false }, (error, answer) => res.json(answer.statusCode));'), 'partners.cjs': partners });
});

describe('Fastify', () => {
  const image = (test: string, options: string): string => `
import Fastify from 'fastify';
import got from 'got';

const app = Fastify();
app.get('/image', async (request, reply) => {
  const { source } = request.query;
  ${test}
  return got(source${options});
});
`;
  const host = "if (new URL(source).origin !== 'https://images.example.com') return reply.code(400).send();";
  projectTest(rule, 'JavaScript modules: got follows by itself', { 'app.mjs': image(host, '').replace('source);\n}', 'source); // expect: no-blind-redirect-following\n}') });
  projectTest(rule, 'JavaScript modules: got does not follow', { 'app.mjs': image(host, ', { followRedirect: false }') });
  projectTest(rule, 'JavaScript modules: one of a list of whole addresses', { 'app.mjs': image("if (!['https://a.example.com/x', 'https://b.example.com/y'].includes(source)) return reply.code(400).send();", '') });
  projectTest([rule, 'no-ssrf'], 'JavaScript modules: what nobody checked is told by another rule', { 'app.mjs': image('', '').replace('source);\n}', 'source); // expect: no-ssrf\n}') });
});

describe('Nest', () => {
  const controller = (options: string): string => `
import { BadRequestException, Controller, Get, Query } from '@nestjs/common';
import { HttpService } from '@nestjs/axios';
import { isAllowed } from './hosts';

@Controller('feeds')
export class FeedsController {
  constructor(private readonly http: HttpService) {}

  @Get()
  read(@Query('url') url: string) {
    if (!isAllowed(url)) throw new BadRequestException();
    return this.http.get(url${options});
  }
}
`;
  const hosts = "const allowed = ['feeds.example.com'];\nexport function isAllowed(url: string): boolean {\n  return allowed.includes(new URL(url).host);\n}\n";
  projectTest(rule, 'HttpService follows by itself', { 'feeds.controller.ts': controller('').replace('(url);\n  }\n}', '(url); // expect: no-blind-redirect-following\n  }\n}'), 'hosts.ts': hosts });
  projectTest(rule, 'HttpService without redirects', { 'feeds.controller.ts': controller(', { maxRedirects: 0 }'), 'hosts.ts': hosts });
  projectTest(rule, 'a module of Nest that turns them off for all', { 'feeds.controller.ts': controller(''), 'hosts.ts': hosts, 'feeds.module.ts': "import { Module } from '@nestjs/common';\nimport { HttpModule } from '@nestjs/axios';\nimport { FeedsController } from './feeds.controller';\n@Module({ imports: [HttpModule.register({ maxRedirects: 0 })], controllers: [FeedsController] })\nexport class FeedsModule {}\n" });
  projectTest(rule, 'a module of Nest that only sets a timeout', { 'feeds.controller.ts': controller('').replace('(url);\n  }\n}', '(url); // expect: no-blind-redirect-following\n  }\n}'), 'hosts.ts': hosts, 'feeds.module.ts': "import { Module } from '@nestjs/common';\nimport { HttpModule } from '@nestjs/axios';\nimport { FeedsController } from './feeds.controller';\n@Module({ imports: [HttpModule.register({ timeout: 500 })], controllers: [FeedsController] })\nexport class FeedsModule {}\n" });
});

describe('what is no choice of the caller', () => {
  const fixed = (url: string): string => `
import express from 'express';
const app = express();
const HOSTS = { eu: 'eu.example.com', us: 'us.example.com' };
app.get('/status/:id', async (req, res) => {
  res.json(await (await fetch(${url})).json());
});
`;
  projectTest(rule, 'a constant origin with the caller’s path', { 'app.js': fixed('`https://status.example.com/${encodeURIComponent(req.params.id)}`') });
  projectTest(rule, 'a host from a table', { 'app.js': fixed('`https://${HOSTS[req.query.region]}/status`') });
  projectTest(rule, 'settings', { 'app.js': fixed('process.env.STATUS_URL') });
});
