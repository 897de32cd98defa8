import { describe } from 'vitest';
import { projectTest } from '../../support/project-test.js';

const rule = 'no-credentials-in-url';

describe('Express', () => {
  projectTest(rule, 'TypeScript: a password in the query', {
    'entry.ts': `
import express, { type Request, type Response } from 'express';
import bcrypt from 'bcrypt';
import { hashOf } from './users.js';

const app = express();
app.get('/entry', async (req: Request, res: Response) => {
  const password = String(req.query.password); // expect: no-credentials-in-url
  res.json({ ok: await bcrypt.compare(password, await hashOf(String(req.query.user))) });
});
`,
    'users.ts': `export async function hashOf(user: string) { return 'hash of ' + user; }`,
  }, { says: ['req.query.password is a credential that arrives in the URL'] });

  projectTest(rule, 'TypeScript: a password in the body', {
    'entry.ts': `
import express, { type Request, type Response } from 'express';
import bcrypt from 'bcrypt';
import { hashOf } from './users.js';

const app = express();
app.post('/entry', async (req: Request, res: Response) => {
  const password = String(req.body.password);
  res.json({ ok: await bcrypt.compare(password, await hashOf(String(req.body.user))) });
});
`,
    'users.ts': `export async function hashOf(user: string) { return 'hash of ' + user; }`,
  });

  projectTest(rule, 'JavaScript modules: a key in the path', {
    'export.mjs': `
import express from 'express';
import { clients } from './clients.mjs';

const app = express();
app.get('/export/:apiKey', (req, res) => {
  if (req.params.apiKey !== clients.main) return res.sendStatus(401); // expect: no-credentials-in-url
  res.json([]);
});
`,
    'clients.mjs': `export const clients = { main: process.env.API_KEY };`,
  });

  projectTest(rule, 'JavaScript modules: a key in a header', {
    'export.mjs': `
import express from 'express';
import { clients } from './clients.mjs';

const app = express();
app.get('/export', (req, res) => {
  if (req.headers['x-api-key'] !== clients.main) return res.sendStatus(401);
  res.json([]);
});
`,
    'clients.mjs': `export const clients = { main: process.env.API_KEY };`,
  });

  projectTest(rule, 'CommonJS: a token in a redirect', {
    'back.cjs': `
const express = require('express');
const jwt = require('jsonwebtoken');

const app = express();
app.get('/back', (req, res) => {
  const token = jwt.sign({ sub: '1' }, process.env.SECRET, { expiresIn: '1h' });
  res.redirect('https://shop.example.com/?access_token=' + token); // expect: no-credentials-in-url
});
`,
  }, { says: ['A token leaves in the query of this URL'] });

  projectTest(rule, 'CommonJS: a token in a cookie before a redirect', {
    'back.cjs': `
const express = require('express');
const jwt = require('jsonwebtoken');

const app = express();
app.get('/back', (req, res) => {
  const token = jwt.sign({ sub: '1' }, process.env.SECRET, { expiresIn: '1h' });
  res.cookie('session', token, { httpOnly: true });
  res.redirect('https://shop.example.com/');
});
`,
  });

  projectTest(rule, 'route, service and password check in three files', {
    'unlock.router.ts': `
import { Router } from 'express';
import { unlock } from './unlock.service.js';

export const unlockRouter = Router();
unlockRouter.get('/unlock', async (req, res) => {
  res.json({ open: await unlock(req.query.phrase as string) }); // expect: no-credentials-in-url
});
`,
    'unlock.service.ts': `
import { matches } from './hashes.js';

export async function unlock(phrase: string) {
  return matches(phrase);
}
`,
    'hashes.ts': `
import bcrypt from 'bcrypt';

export async function matches(secret: string) {
  return bcrypt.compare(secret, process.env.UNLOCK_HASH as string);
}
`,
  });

  projectTest(rule, 'route, service and password check in three files, sent in the body', {
    'unlock.router.ts': `
import { Router } from 'express';
import { unlock } from './unlock.service.js';

export const unlockRouter = Router();
unlockRouter.post('/unlock', async (req, res) => {
  res.json({ open: await unlock(req.body.phrase as string) });
});
`,
    'unlock.service.ts': `
import { matches } from './hashes.js';

export async function unlock(phrase: string) {
  return matches(phrase);
}
`,
    'hashes.ts': `
import bcrypt from 'bcrypt';

export async function matches(secret: string) {
  return bcrypt.compare(secret, process.env.UNLOCK_HASH as string);
}
`,
  });
});

describe('Fastify', () => {
  projectTest(rule, 'TypeScript: an API key in the query', {
    'feed.ts': `
import Fastify from 'fastify';

const app = Fastify();
app.get<{ Querystring: { api_key: string } }>('/feed', async (request, reply) => {
  if (request.query.api_key !== process.env.FEED_KEY) return reply.code(401).send(); // expect: no-credentials-in-url
  return [];
});
`,
  });

  projectTest(rule, 'TypeScript: an API key in a header', {
    'feed.ts': `
import Fastify from 'fastify';

const app = Fastify();
app.get<{ Headers: { 'x-api-key': string } }>('/feed', async (request, reply) => {
  if (request.headers['x-api-key'] !== process.env.FEED_KEY) return reply.code(401).send();
  return [];
});
`,
  });

  projectTest(rule, 'JavaScript modules: a token sent to another API in its query', {
    'rooms.mjs': `
import Fastify from 'fastify';
import fastifyJwt from '@fastify/jwt';

const app = Fastify();
app.register(fastifyJwt, { secret: 'from-the-vault' });
app.post('/rooms', async () => {
  const token = app.jwt.sign({ sub: 'rooms' }, { expiresIn: '1m' });
  await fetch(\`https://chat.example.com/rooms?access_token=\${token}\`, { method: 'POST' }); // expect: no-credentials-in-url
  return { created: true };
});
`,
  });

  projectTest(rule, 'JavaScript modules: a token sent to another API in a header', {
    'rooms.mjs': `
import Fastify from 'fastify';
import fastifyJwt from '@fastify/jwt';

const app = Fastify();
app.register(fastifyJwt, { secret: 'from-the-vault' });
app.post('/rooms', async () => {
  const token = app.jwt.sign({ sub: 'rooms' }, { expiresIn: '1m' });
  await fetch('https://chat.example.com/rooms', { method: 'POST', headers: { authorization: \`Bearer \${token}\` } });
  return { created: true };
});
`,
  });

  projectTest(rule, 'CommonJS: a destructured password', {
    'door.cjs': `
const fastify = require('fastify')();

fastify.get('/door', async (request, reply) => {
  const { user, password } = request.query; // expect: no-credentials-in-url
  return check(user, password) ? { open: true } : reply.code(401).send();
});

function check(user, password) {
  return process.env[user] === password;
}
`,
  });

  projectTest(rule, 'CommonJS: a destructured password of the body', {
    'door.cjs': `
const fastify = require('fastify')();

fastify.post('/door', async (request, reply) => {
  const { user, password } = request.body;
  return check(user, password) ? { open: true } : reply.code(401).send();
});

function check(user, password) {
  return process.env[user] === password;
}
`,
  });
});

describe('Nest', () => {
  projectTest(rule, 'a password as a query parameter', {
    'gate.controller.ts': `
import { Controller, Get, Query } from '@nestjs/common';
import { GateService } from './gate.service';

@Controller('gate')
export class GateController {
  constructor(private readonly gate: GateService) {}

  @Get()
  open(@Query('password') password: string) { // expect: no-credentials-in-url
    return this.gate.open(password);
  }
}
`,
    'gate.service.ts': `
import { Injectable } from '@nestjs/common';

@Injectable()
export class GateService {
  open(password: string) {
    return password === process.env.GATE;
  }
}
`,
  });

  projectTest(rule, 'a password as a body parameter', {
    'gate.controller.ts': `
import { Body, Controller, Post } from '@nestjs/common';
import { GateService } from './gate.service';

@Controller('gate')
export class GateController {
  constructor(private readonly gate: GateService) {}

  @Post()
  open(@Body('password') password: string) {
    return this.gate.open(password);
  }
}
`,
    'gate.service.ts': `
import { Injectable } from '@nestjs/common';

@Injectable()
export class GateService {
  open(password: string) {
    return password === process.env.GATE;
  }
}
`,
  });
});

describe('where a call names the part', () => {
  const hono = (from: string): string => `
import { Hono } from 'hono';
import { open } from './gate.js';

const app = new Hono();
app.get('/gate', async (c) => {
  const password = ${from}
  return c.json({ ok: open(password) });
});
export default app;
`;
  const gate = { 'gate.ts': `export function open(password: string | undefined) { return password === process.env.GATE; }` };
  projectTest(rule, 'Hono: a password of the query', { 'app.ts': hono(`c.req.query('password'); // expect: no-credentials-in-url`), ...gate }, { says: ["c.req.query('password') is a credential that arrives in the URL"] });
  projectTest(rule, 'Hono: a password of a header', { 'app.ts': hono(`c.req.header('x-password');`), ...gate });
  projectTest(rule, 'Hono: that is only asked for being there', { 'app.ts': hono(`c.req.query('password') ? 'a' : 'b';`), ...gate });

  const handler = (from: string): string => `
import { NextResponse } from 'next/server';
import { open } from './gate';

export async function GET(request: Request) {
  const { searchParams } = new URL(request.url);
  return NextResponse.json({ ok: open(${from} ?? undefined) });
}
`;
  projectTest(rule, 'Next: a password of the query', { 'app/api/gate/route.ts': handler(`searchParams.get('password')`).replace('});\n}', '}); // expect: no-credentials-in-url\n}'), 'app/api/gate/gate.ts': gate['gate.ts'] });
  projectTest(rule, 'Next: a name of the query', { 'app/api/gate/route.ts': handler(`searchParams.get('name')`), 'app/api/gate/gate.ts': gate['gate.ts'] });
  projectTest(rule, 'Next: a password that another service names in an address of its own', {
    'app/api/gate/route.ts': handler(`new URL((await (await fetch('https://gate.example.com')).json()).next).searchParams.get('password')`),
    'app/api/gate/gate.ts': gate['gate.ts'],
  });

  const nextUrl = (from: string, mark = '') => ({
    'package.json': '{ "dependencies": { "next": "16" } }',
    'app/api/gate/route.ts': `
import { NextResponse, type NextRequest } from 'next/server';
import { open } from './gate';

export async function GET(request: NextRequest) {
  return NextResponse.json({ ok: open(${from} ?? undefined) });${mark}
}
`,
    'app/api/gate/gate.ts': gate['gate.ts'],
  });
  projectTest(rule, 'Next: a password of its own address', nextUrl(`request.nextUrl.searchParams.get('password')`, ' // expect: no-credentials-in-url'));
  projectTest(rule, 'Next: a password of a cookie', nextUrl(`request.cookies.get('password')?.value`));
});
