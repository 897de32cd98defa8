import { describe } from 'vitest';
import { projectTest } from '../../support/project-test.js';

const rule = 'no-credential-forwarding';

describe('Express', () => {
  projectTest(rule, 'TypeScript: all headers to another site', {
    'app.ts': `
import express, { type Request, type Response } from 'express';
const app = express();
app.get('/rates', async (req: Request, res: Response) => {
  const answer = await fetch('https://rates.example.com/latest', { headers: { ...req.headers } as Record<string, string> }); // expect: no-credential-forwarding
  res.json(await answer.json());
});
`,
  }, { says: ['req.headers (app.ts:5) goes out with this request'] });

  projectTest(rule, 'TypeScript: one header that proves nothing', {
    'app.ts': `
import express, { type Request, type Response } from 'express';
const app = express();
app.get('/rates', async (req: Request, res: Response) => {
  const answer = await fetch('https://rates.example.com/latest', { headers: { accept: req.headers.accept ?? '' } });
  res.json(await answer.json());
});
`,
  });

  projectTest(rule, 'CommonJS: the host is the caller’s', {
    'app.cjs': `
const express = require('express');
const axios = require('axios');
const app = express();
app.get('/preview', async (req, res) => {
  const page = await axios.get(req.query.url, {
    headers: { authorization: req.headers.authorization }, // expect: no-credential-forwarding
  });
  res.json(page.data);
});
`,
  });

  projectTest(rule, 'CommonJS: the host is the code’s', {
    'app.cjs': `
const express = require('express');
const axios = require('axios');
const app = express();
app.get('/preview', async (req, res) => {
  const page = await axios.get('https://pages.example.com/' + encodeURIComponent(req.query.name), {
    headers: { authorization: req.headers.authorization },
  });
  res.json(page.data);
});
`,
  });

  projectTest(rule, 'over files: a client that sends what it is given', {
    'app.js': `
import express from 'express';
import { latest } from './rates.js';
const app = express();
app.get('/rates', async (req, res) => res.json(await latest(req.headers)));
`,
    'rates.js': `
import got from 'got';
export function latest(headers) {
  return got('https://rates.example.com/latest', { headers }).json(); // expect: no-credential-forwarding
}
`,
  }, { says: ['req.headers (app.js:5) through latest (rates.js:3)'] });

  projectTest(rule, 'over files: a client that picks', {
    'app.js': `
import express from 'express';
import { latest } from './rates.js';
const app = express();
app.get('/rates', async (req, res) => res.json(await latest(req.headers)));
`,
    'rates.js': `
import got from 'got';
export function latest(headers) {
  return got('https://rates.example.com/latest', { headers: { 'x-request-id': headers['x-request-id'] } }).json();
}
`,
  });
});

describe('Fastify', () => {
  projectTest(rule, 'all headers', {
    'app.js': `
import Fastify from 'fastify';
import { request } from 'undici';
const app = Fastify();
app.get('/rates', async (req) => {
  const { body } = await request('https://rates.example.com/latest', { headers: req.headers }); // expect: no-credential-forwarding
  return body.json();
});
`,
  });

  projectTest(rule, 'all headers to a service beside', {
    'app.js': `
import Fastify from 'fastify';
import { request } from 'undici';
const app = Fastify();
app.get('/rates', async (req) => {
  const { body } = await request('http://rates:8080/latest', { headers: req.headers });
  return body.json();
});
`,
  });
});

describe('NestJS', () => {
  const controller = (headers: string, mark = ''): string => `
import { HttpService } from '@nestjs/axios';
import { Controller, Get, Headers, Query } from '@nestjs/common';
@Controller('rates')
export class RatesController {
  constructor(private readonly http: HttpService) {}
  @Get()
  latest(@Headers() headers: Record<string, string>) {
    return this.http.get('https://rates.example.com/latest', { headers: ${headers} });${mark}
  }
}
`;
  projectTest(rule, 'all headers', { 'rates.controller.ts': controller('headers', ' // expect: no-credential-forwarding') });
  projectTest(rule, 'a name of their own', { 'rates.controller.ts': controller("{ 'user-agent': 'rates' }") });
});
