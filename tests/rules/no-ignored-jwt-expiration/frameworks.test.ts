import { describe } from 'vitest';
import { projectTest } from '../../support/project-test.js';

const rule = 'no-ignored-jwt-expiration';

describe('Express', () => {
  projectTest(rule, 'TypeScript: verify with ignoreExpiration', {
    'guard.ts': `
import type { NextFunction, Request, Response } from 'express';
import jwt from 'jsonwebtoken';

export function guard(req: Request, res: Response, next: NextFunction) {
  const token = req.headers.authorization?.slice(7) ?? '';
  jwt.verify(token, process.env.SECRET as string, { ignoreExpiration: true }); // expect: no-ignored-jwt-expiration
  next();
}
`,
  }, { says: ['Tokens that have expired are accepted here.'] });

  projectTest(rule, 'TypeScript: verify with ignoreExpiration off', {
    'guard.ts': `
import type { NextFunction, Request, Response } from 'express';
import jwt from 'jsonwebtoken';

export function guard(req: Request, res: Response, next: NextFunction) {
  const token = req.headers.authorization?.slice(7) ?? '';
  jwt.verify(token, process.env.SECRET as string, { ignoreExpiration: false });
  next();
}
`,
  });

  projectTest(rule, 'JavaScript modules: express-jwt', {
    'protected.mjs': `
import express from 'express';
import { expressjwt } from 'express-jwt';

const app = express();
app.use(expressjwt({
  secret: process.env.SECRET,
  algorithms: ['HS256'],
  ignoreExpiration: true, // expect: no-ignored-jwt-expiration
}));
`,
  });

  projectTest(rule, 'JavaScript modules: express-jwt with its defaults', {
    'protected.mjs': `
import express from 'express';
import { expressjwt } from 'express-jwt';

const app = express();
app.use(expressjwt({
  secret: process.env.SECRET,
  algorithms: ['HS256'],
}));
`,
  });

  projectTest(rule, 'CommonJS: guard, service and options in three files', {
    'guard.cjs': `
const { claimsOf } = require('./claims.cjs');

exports.guard = (req, res, next) => {
  req.user = claimsOf(req.headers.authorization);
  next();
};
`,
    'claims.cjs': `
const jwt = require('jsonwebtoken');
const { verifyOptions } = require('./options.cjs');

exports.claimsOf = (token) => jwt.verify(token, process.env.SECRET, verifyOptions);
`,
    'options.cjs': `
exports.verifyOptions = {
  algorithms: ['HS256'],
  ignoreExpiration: true, // expect: no-ignored-jwt-expiration
};
`,
  });

  projectTest(rule, 'CommonJS: guard, service and options in three files, nothing ignored', {
    'guard.cjs': `
const { claimsOf } = require('./claims.cjs');

exports.guard = (req, res, next) => {
  req.user = claimsOf(req.headers.authorization);
  next();
};
`,
    'claims.cjs': `
const jwt = require('jsonwebtoken');
const { verifyOptions } = require('./options.cjs');

exports.claimsOf = (token) => jwt.verify(token, process.env.SECRET, verifyOptions);
`,
    'options.cjs': `
exports.verifyOptions = {
  algorithms: ['HS256'],
};
`,
  });
});

describe('Fastify', () => {
  projectTest(rule, 'TypeScript: request.jwtVerify', {
    'hooks.ts': `
import fastifyJwt from '@fastify/jwt';
import Fastify from 'fastify';

const app = Fastify();
app.register(fastifyJwt, { secret: 'from-the-vault' });
app.addHook('onRequest', async (request) => {
  await request.jwtVerify({ ignoreExpiration: true }); // expect: no-ignored-jwt-expiration
});
`,
  });

  projectTest(rule, 'TypeScript: request.jwtVerify with its defaults', {
    'hooks.ts': `
import fastifyJwt from '@fastify/jwt';
import Fastify from 'fastify';

const app = Fastify();
app.register(fastifyJwt, { secret: 'from-the-vault' });
app.addHook('onRequest', async (request) => {
  await request.jwtVerify();
});
`,
  });

  projectTest(rule, 'JavaScript modules: verify options where @fastify/jwt is registered', {
    'hooks.mjs': `
import fastifyJwt from '@fastify/jwt';
import Fastify from 'fastify';

const app = Fastify();
app.register(fastifyJwt, {
  secret: 'from-the-vault',
  verify: { ignoreExpiration: true }, // expect: no-ignored-jwt-expiration
});
app.addHook('onRequest', async (request) => {
  await request.jwtVerify();
});
`,
  });

  projectTest(rule, 'CommonJS: fast-jwt', {
    'verifier.cjs': `
const { createVerifier } = require('fast-jwt');

exports.verify = createVerifier({ key: process.env.KEY, ignoreExpiration: true }); // expect: no-ignored-jwt-expiration
`,
  });

  projectTest(rule, 'CommonJS: fast-jwt with its defaults', {
    'verifier.cjs': `
const { createVerifier } = require('fast-jwt');

exports.verify = createVerifier({ key: process.env.KEY });
`,
  });
});

describe('Nest', () => {
  projectTest(rule, 'verifyAsync of the injected service', {
    'ticket.guard.ts': `
import { CanActivate, ExecutionContext, Injectable } from '@nestjs/common';
import { JwtService } from '@nestjs/jwt';

@Injectable()
export class TicketGuard implements CanActivate {
  constructor(private readonly jwt: JwtService) {}

  async canActivate(context: ExecutionContext) {
    const request = context.switchToHttp().getRequest();
    request.user = await this.jwt.verifyAsync(request.headers.authorization, { ignoreExpiration: true }); // expect: no-ignored-jwt-expiration
    return true;
  }
}
`,
  });

  projectTest(rule, 'verifyAsync of the injected service with its defaults', {
    'ticket.guard.ts': `
import { CanActivate, ExecutionContext, Injectable } from '@nestjs/common';
import { JwtService } from '@nestjs/jwt';

@Injectable()
export class TicketGuard implements CanActivate {
  constructor(private readonly jwt: JwtService) {}

  async canActivate(context: ExecutionContext) {
    const request = context.switchToHttp().getRequest();
    request.user = await this.jwt.verifyAsync(request.headers.authorization);
    return true;
  }
}
`,
  });

  projectTest(rule, 'a strategy of passport-jwt', {
    'jwt.strategy.ts': `
import { Injectable } from '@nestjs/common';
import { PassportStrategy } from '@nestjs/passport';
import { ExtractJwt, Strategy } from 'passport-jwt';

@Injectable()
export class JwtStrategy extends PassportStrategy(Strategy) {
  constructor() {
    super({
      jwtFromRequest: ExtractJwt.fromAuthHeaderAsBearerToken(),
      ignoreExpiration: true, // expect: no-ignored-jwt-expiration
      secretOrKey: process.env.SECRET,
    });
  }

  validate(payload) {
    return { id: payload.sub };
  }
}
`,
  });

  projectTest(rule, 'a strategy of passport-jwt that says false', {
    'jwt.strategy.ts': `
import { Injectable } from '@nestjs/common';
import { PassportStrategy } from '@nestjs/passport';
import { ExtractJwt, Strategy } from 'passport-jwt';

@Injectable()
export class JwtStrategy extends PassportStrategy(Strategy) {
  constructor() {
    super({
      jwtFromRequest: ExtractJwt.fromAuthHeaderAsBearerToken(),
      ignoreExpiration: false,
      secretOrKey: process.env.SECRET,
    });
  }

  validate(payload) {
    return { id: payload.sub };
  }
}
`,
  });
});
