import { describe } from 'vitest';
import { projectTest } from '../../support/project-test.js';

const rule = 'no-cleartext-upstream';

describe('Express', () => {
  projectTest(rule, 'TypeScript: fetch', {
    'rates.ts': `
import express, { type Request, type Response } from 'express';

const app = express();
app.use(express.json());
app.get('/rates', async (req: Request, res: Response) => {
  const answer = await fetch('http://rates.example.com/latest'); // expect: no-cleartext-upstream
  res.json(await answer.json());
});
`,
  }, { says: ['This request goes to rates.example.com without encryption'] });

  projectTest(rule, 'TypeScript: fetch with encryption', {
    'rates.ts': `
import express, { type Request, type Response } from 'express';

const app = express();
app.use(express.json());
app.get('/rates', async (req: Request, res: Response) => {
  const answer = await fetch('https://rates.example.com/latest');
  res.json(await answer.json());
});
`,
  });

  projectTest(rule, 'JavaScript modules: a constant of the module', {
    'rates.mjs': `
import { Router } from 'express';

const origin = 'http://rates.example.com';

export const routes = Router();
routes.get('/rates', async (req, res) => {
  const answer = await fetch(\`\${origin}/latest\`); // expect: no-cleartext-upstream
  res.json(await answer.json());
});
`,
  });

  projectTest(rule, 'JavaScript modules: a constant of the module, with encryption', {
    'rates.mjs': `
import { Router } from 'express';

const origin = 'https://rates.example.com';

export const routes = Router();
routes.get('/rates', async (req, res) => {
  const answer = await fetch(\`\${origin}/latest\`);
  res.json(await answer.json());
});
`,
  });

  projectTest(rule, 'CommonJS: baseURL of axios', {
    'rates.cjs': `
const axios = require('axios');
const express = require('express');

const client = axios.create({ baseURL: 'http://rates.example.com' }); // expect: no-cleartext-upstream
const app = express();
app.get('/rates', async (req, res) => {
  const { data } = await client.get('/latest');
  res.json(data);
});
`,
  });

  projectTest(rule, 'CommonJS: baseURL of axios, a service beside', {
    'rates.cjs': `
const axios = require('axios');
const express = require('express');

const client = axios.create({ baseURL: 'http://rates:8080' });
const app = express();
app.get('/rates', async (req, res) => {
  const { data } = await client.get('/latest');
  res.json(data);
});
`,
  });
});

describe('Fastify', () => {
  projectTest(rule, 'TypeScript: a URL object', {
    'rates.ts': `
import Fastify from 'fastify';

const app = Fastify();
app.get('/rates', async (request) => {
  return (await fetch(new URL('http://rates.example.com/latest'))).json(); // expect: no-cleartext-upstream
});
`,
  });

  projectTest(rule, 'TypeScript: a URL object with encryption', {
    'rates.ts': `
import Fastify from 'fastify';

const app = Fastify();
app.get('/rates', async (request) => {
  return (await fetch(new URL('https://rates.example.com/latest'))).json();
});
`,
  });

  projectTest(rule, 'CommonJS: got', {
    'rates.cjs': `
const got = require('got');
const fastify = require('fastify')();

fastify.get('/rates', async (request) => {
  return got('http://rates.example.com:8080/latest').json(); // expect: no-cleartext-upstream
});
`,
  });

  projectTest(rule, 'CommonJS: got inside the cluster', {
    'rates.cjs': `
const got = require('got');
const fastify = require('fastify')();

fastify.get('/rates', async (request) => {
  return got('http://rates.shop.svc.cluster.local:8080/latest').json();
});
`,
  });
});

describe('Nest', () => {
  projectTest(rule, 'a service in a file of its own', {
    'rates.controller.ts': `
import { Controller, Get, Param } from '@nestjs/common';
import { RatesService } from './rates.service';

@Controller('rates')
export class RatesController {
  constructor(private readonly rates: RatesService) {}

  @Get(':currency')
  read(@Param('currency') currency: string) {
    return this.rates.read(currency);
  }
}
`,
    'rates.service.ts': `
import { Injectable } from '@nestjs/common';

@Injectable()
export class RatesService {
  async read(currency: string) {
    const answer = await fetch(\`http://rates.example.com/latest/\${currency}\`); // expect: no-cleartext-upstream
    return answer.json();
  }
}
`,
    'rates.module.ts': `
import { Module } from '@nestjs/common';
import { RatesController } from './rates.controller';
import { RatesService } from './rates.service';

@Module({ controllers: [RatesController], providers: [RatesService] })
export class RatesModule {}
`,
  });

  projectTest(rule, 'a service in a file of its own, with encryption', {
    'rates.controller.ts': `
import { Controller, Get, Param } from '@nestjs/common';
import { RatesService } from './rates.service';

@Controller('rates')
export class RatesController {
  constructor(private readonly rates: RatesService) {}

  @Get(':currency')
  read(@Param('currency') currency: string) {
    return this.rates.read(currency);
  }
}
`,
    'rates.service.ts': `
import { Injectable } from '@nestjs/common';

@Injectable()
export class RatesService {
  async read(currency: string) {
    const answer = await fetch(\`https://rates.example.com/latest/\${currency}\`);
    return answer.json();
  }
}
`,
    'rates.module.ts': `
import { Module } from '@nestjs/common';
import { RatesController } from './rates.controller';
import { RatesService } from './rates.service';

@Module({ controllers: [RatesController], providers: [RatesService] })
export class RatesModule {}
`,
  });
});
