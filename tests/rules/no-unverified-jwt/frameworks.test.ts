import { describe } from 'vitest';
import { projectTest } from '../../support/project-test.js';

const rule = 'no-unverified-jwt';

describe('Express', () => {
  projectTest(rule, 'TypeScript: the decoded subject filters a query', {
    'mine.ts': `
import express, { type Request, type Response } from 'express';
import jwt from 'jsonwebtoken';
import { Pool } from 'pg';

const pool = new Pool();
const app = express();
app.get('/mine', async (req: Request, res: Response) => {
  const claims = jwt.decode(req.headers.authorization as string) as jwt.JwtPayload; // expect: no-unverified-jwt
  const { rows } = await pool.query('SELECT * FROM orders WHERE owner = $1', [claims.sub]);
  res.json(rows);
});
`,
  }, { says: ['The signature of this token is not checked, and its claims decide at mine.ts:10.'] });

  projectTest(rule, 'TypeScript: the verified subject filters a query', {
    'mine.ts': `
import express, { type Request, type Response } from 'express';
import jwt from 'jsonwebtoken';
import { Pool } from 'pg';

const pool = new Pool();
const app = express();
app.get('/mine', async (req: Request, res: Response) => {
  const claims = jwt.verify(req.headers.authorization as string, process.env.SECRET as string) as jwt.JwtPayload;
  const { rows } = await pool.query('SELECT * FROM orders WHERE owner = $1', [claims.sub]);
  res.json(rows);
});
`,
  });

  projectTest(rule, 'JavaScript modules: decoded claims become the principal', {
    'who.mjs': `
import { decodeJwt } from 'jose';
import express from 'express';

const app = express();
app.use((req, res, next) => {
  req.user = decodeJwt(req.headers.authorization.split(' ')[1]); // expect: no-unverified-jwt
  next();
});
app.get('/who', (req, res) => res.json(req.user));
`,
  });

  projectTest(rule, 'JavaScript modules: decoded claims say about whom the answer is', {
    'about.mjs': `
import express from 'express';
import { jwtDecode } from 'jwt-decode';

const app = express();
app.get('/about-me', (req, res) => {
  const claims = jwtDecode(req.headers.authorization); // expect: no-unverified-jwt
  res.json({ mail: claims.email });
});
`,
  });

  projectTest(rule, 'JavaScript modules: verified claims become the principal', {
    'who.mjs': `
import { jwtVerify } from 'jose';
import express from 'express';
import { key } from './key.mjs';

const app = express();
app.use(async (req, res, next) => {
  const { payload } = await jwtVerify(req.headers.authorization.split(' ')[1], key);
  req.user = payload;
  next();
});
app.get('/who', (req, res) => res.json(req.user));
`,
    'key.mjs': `export const key = new TextEncoder().encode(process.env.SECRET);`,
  });

  projectTest(rule, 'CommonJS: guard, decoder and repository in three files', {
    'guard.cjs': `
const { claimsOf } = require('./claims.cjs');

exports.guard = (req, res, next) => {
  const claims = claimsOf(req.headers.authorization);
  if (claims.role !== 'admin') return res.sendStatus(403);
  next();
};
`,
    'claims.cjs': `
const jwt = require('jsonwebtoken');

exports.claimsOf = (header) => jwt.decode(header.replace('Bearer ', '')); // expect: no-unverified-jwt
`,
    'app.cjs': `
const express = require('express');
const { guard } = require('./guard.cjs');

const app = express();
app.use(guard);
app.delete('/users/:id', (req, res) => res.sendStatus(204));
`,
  }, { says: ['its claims decide at guard.cjs:6.'] });

  projectTest(rule, 'CommonJS: guard, verifier and repository in three files', {
    'guard.cjs': `
const { claimsOf } = require('./claims.cjs');

exports.guard = (req, res, next) => {
  const claims = claimsOf(req.headers.authorization);
  if (claims.role !== 'admin') return res.sendStatus(403);
  next();
};
`,
    'claims.cjs': `
const jwt = require('jsonwebtoken');

exports.claimsOf = (header) => jwt.verify(header.replace('Bearer ', ''), process.env.SECRET);
`,
    'app.cjs': `
const express = require('express');
const { guard } = require('./guard.cjs');

const app = express();
app.use(guard);
app.delete('/users/:id', (req, res) => res.sendStatus(204));
`,
  });
});

describe('Fastify', () => {
  projectTest(rule, 'TypeScript: app.jwt.decode decides about a role', {
    'staff.ts': `
import fastifyJwt from '@fastify/jwt';
import Fastify from 'fastify';

const app = Fastify();
app.register(fastifyJwt, { secret: 'from-the-vault' });
app.addHook('preHandler', async (request, reply) => {
  const claims = app.jwt.decode<{ role: string }>(request.headers.authorization ?? ''); // expect: no-unverified-jwt
  if (claims?.role !== 'staff') return reply.code(403).send();
});
`,
  });

  projectTest(rule, 'TypeScript: app.jwt.verify decides about a role', {
    'staff.ts': `
import fastifyJwt from '@fastify/jwt';
import Fastify from 'fastify';

const app = Fastify();
app.register(fastifyJwt, { secret: 'from-the-vault' });
app.addHook('preHandler', async (request, reply) => {
  const claims = app.jwt.verify<{ role: string }>(request.headers.authorization ?? '');
  if (claims?.role !== 'staff') return reply.code(403).send();
});
`,
  });

  projectTest(rule, 'JavaScript modules: jwt-decode for the principal', {
    'hooks.mjs': `
import Fastify from 'fastify';
import { jwtDecode } from 'jwt-decode';

const app = Fastify();
app.addHook('onRequest', async (request) => {
  request.user = jwtDecode(request.headers.authorization); // expect: no-unverified-jwt
});
app.get('/me', async (request) => request.user);
`,
  });

  projectTest(rule, 'JavaScript modules: request.jwtVerify for the principal', {
    'hooks.mjs': `
import Fastify from 'fastify';
import fastifyJwt from '@fastify/jwt';

const app = Fastify();
app.register(fastifyJwt, { secret: 'from-the-vault' });
app.addHook('onRequest', async (request) => {
  await request.jwtVerify();
});
app.get('/me', async (request) => request.user);
`,
  });

  projectTest(rule, 'routes, service and tokens in three files', {
    'discounts.routes.ts': `
import type { FastifyInstance } from 'fastify';
import { discountFor } from './discounts.service.js';

export async function discountRoutes(app: FastifyInstance) {
  app.get<{ Headers: { 'x-card': string } }>('/discount', async (request) => discountFor(request.headers['x-card']));
}
`,
    'discounts.service.ts': `
import { Pool } from 'pg';
import { readCard } from './cards.js';

const pool = new Pool();

export async function discountFor(token: string) {
  const card = readCard(token);
  const { rows } = await pool.query('SELECT * FROM discounts WHERE level = $1', [card.level]);
  return rows;
}
`,
    'cards.ts': `
import jwt from 'jsonwebtoken';

export function readCard(token: string) {
  return jwt.decode(token) as { level: string }; // expect: no-unverified-jwt
}
`,
    'main.ts': `
import Fastify from 'fastify';
import { discountRoutes } from './discounts.routes.js';

const app = Fastify();
app.register(discountRoutes);
`,
  }, { says: ['its claims decide at discounts.service.ts:9.'] });

  projectTest(rule, 'routes, service and tokens in three files, the card verified', {
    'discounts.routes.ts': `
import type { FastifyInstance } from 'fastify';
import { discountFor } from './discounts.service.js';

export async function discountRoutes(app: FastifyInstance) {
  app.get<{ Headers: { 'x-card': string } }>('/discount', async (request) => discountFor(request.headers['x-card']));
}
`,
    'discounts.service.ts': `
import { Pool } from 'pg';
import { readCard } from './cards.js';

const pool = new Pool();

export async function discountFor(token: string) {
  const card = readCard(token);
  const { rows } = await pool.query('SELECT * FROM discounts WHERE level = $1', [card.level]);
  return rows;
}
`,
    'cards.ts': `
import jwt from 'jsonwebtoken';

export function readCard(token: string) {
  return jwt.verify(token, process.env.CARD_KEY as string) as { level: string };
}
`,
    'main.ts': `
import Fastify from 'fastify';
import { discountRoutes } from './discounts.routes.js';

const app = Fastify();
app.register(discountRoutes);
`,
  });
});

describe('Nest', () => {
  projectTest(rule, 'a guard that decodes', {
    'member.guard.ts': `
import { CanActivate, ExecutionContext, Injectable } from '@nestjs/common';
import { JwtService } from '@nestjs/jwt';

@Injectable()
export class MemberGuard implements CanActivate {
  constructor(private readonly jwt: JwtService) {}

  canActivate(context: ExecutionContext) {
    const request = context.switchToHttp().getRequest();
    request.user = this.jwt.decode(request.headers.authorization); // expect: no-unverified-jwt
    return true;
  }
}
`,
    'members.controller.ts': `
import { Controller, Get, UseGuards } from '@nestjs/common';
import { MemberGuard } from './member.guard';

@UseGuards(MemberGuard)
@Controller('members')
export class MembersController {
  @Get()
  all() {
    return [];
  }
}
`,
  });

  projectTest(rule, 'a guard that verifies', {
    'member.guard.ts': `
import { CanActivate, ExecutionContext, Injectable } from '@nestjs/common';
import { JwtService } from '@nestjs/jwt';

@Injectable()
export class MemberGuard implements CanActivate {
  constructor(private readonly jwt: JwtService) {}

  canActivate(context: ExecutionContext) {
    const request = context.switchToHttp().getRequest();
    request.user = this.jwt.verify(request.headers.authorization);
    return true;
  }
}
`,
    'members.controller.ts': `
import { Controller, Get, UseGuards } from '@nestjs/common';
import { MemberGuard } from './member.guard';

@UseGuards(MemberGuard)
@Controller('members')
export class MembersController {
  @Get()
  all() {
    return [];
  }
}
`,
  });

  projectTest(rule, 'controller, service and repository in three files', {
    'visits.controller.ts': `
import { Controller, Get, Headers } from '@nestjs/common';
import { VisitsService } from './visits.service';

@Controller('visits')
export class VisitsController {
  constructor(private readonly visits: VisitsService) {}

  @Get()
  mine(@Headers('x-pass') pass: string) {
    return this.visits.of(pass);
  }
}
`,
    'visits.service.ts': `
import { Injectable } from '@nestjs/common';
import { JwtService } from '@nestjs/jwt';
import { VisitsRepository } from './visits.repository';

@Injectable()
export class VisitsService {
  constructor(private readonly jwt: JwtService, private readonly visits: VisitsRepository) {}

  of(pass: string) {
    const { sub } = this.jwt.decode(pass); // expect: no-unverified-jwt
    return this.visits.of(sub);
  }
}
`,
    'visits.repository.ts': `
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';

@Injectable()
export class VisitsRepository {
  constructor(private readonly dataSource: DataSource) {}

  of(visitor: string) {
    return this.dataSource.query('SELECT * FROM visits WHERE visitor = $1', [visitor]);
  }
}
`,
    'visits.module.ts': `
import { Module } from '@nestjs/common';
import { JwtModule } from '@nestjs/jwt';
import { VisitsController } from './visits.controller';
import { VisitsRepository } from './visits.repository';
import { VisitsService } from './visits.service';

@Module({ imports: [JwtModule.register({ secret: process.env.SECRET })], controllers: [VisitsController], providers: [VisitsService, VisitsRepository] })
export class VisitsModule {}
`,
  }, { says: ['its claims decide at visits.repository.ts:10.'] });
});
