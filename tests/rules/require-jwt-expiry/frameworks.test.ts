import { describe } from 'vitest';
import { projectTest } from '../../support/project-test.js';

const rule = 'require-jwt-expiry';

describe('Express', () => {
  projectTest(rule, 'TypeScript: a token without options', {
    'session.ts': `
import express, { type Request, type Response } from 'express';
import jwt from 'jsonwebtoken';

const app = express();
app.post('/session', (req: Request, res: Response) => {
  res.json({ token: jwt.sign({ sub: '1' }, process.env.SECRET as string) }); // expect: require-jwt-expiry
});
`,
  }, { says: ['This token never expires: neither its payload has exp nor do its options set a lifetime.'] });

  projectTest(rule, 'TypeScript: a token with a lifetime', {
    'session.ts': `
import express, { type Request, type Response } from 'express';
import jwt from 'jsonwebtoken';

const app = express();
app.post('/session', (req: Request, res: Response) => {
  res.json({ token: jwt.sign({ sub: '1' }, process.env.SECRET as string, { expiresIn: '15m' }) });
});
`,
  });

  projectTest(rule, 'JavaScript modules: jose without setExpirationTime', {
    'issue.mjs': `
import { SignJWT } from 'jose';

export function issue(subject, key) {
  return new SignJWT({ role: 'user' }) // expect: require-jwt-expiry
    .setProtectedHeader({ alg: 'HS256' })
    .setSubject(subject)
    .setIssuedAt()
    .sign(key);
}
`,
  });

  projectTest(rule, 'JavaScript modules: jose with setExpirationTime', {
    'issue.mjs': `
import { SignJWT } from 'jose';

export function issue(subject, key) {
  return new SignJWT({ role: 'user' })
    .setProtectedHeader({ alg: 'HS256' })
    .setSubject(subject)
    .setExpirationTime('2h')
    .sign(key);
}
`,
  });

  projectTest(rule, 'CommonJS: options without a lifetime', {
    'issue.cjs': `
const { sign } = require('jsonwebtoken');

exports.issue = (user) => sign({ id: user.id }, process.env.SECRET, { issuer: 'shop' }); // expect: require-jwt-expiry
`,
  });

  projectTest(rule, 'CommonJS: exp in the payload', {
    'issue.cjs': `
const { sign } = require('jsonwebtoken');

exports.issue = (user) => sign({ id: user.id, exp: Math.floor(Date.now() / 1000) + 900 }, process.env.SECRET, { issuer: 'shop' });
`,
  });

  projectTest(rule, 'route, service and options in three files', {
    'login.router.ts': `
import { Router } from 'express';
import { SessionService } from './session.service.js';

const sessions = new SessionService();
export const loginRouter = Router();
loginRouter.post('/login', (req, res) => {
  res.json({ token: sessions.open(String(req.body.user)) });
});
`,
    'session.service.ts': `
import jwt from 'jsonwebtoken';
import { tokenOptions } from './token-options.js';

export class SessionService {
  open(user: string) {
    return jwt.sign({ user }, process.env.SECRET as string, { ...tokenOptions, subject: user }); // expect: require-jwt-expiry
  }
}
`,
    'token-options.ts': `
export const tokenOptions = { issuer: 'shop', algorithm: 'HS256' } as const;
`,
  });

  projectTest(rule, 'route, service and options in three files, a lifetime in the options', {
    'login.router.ts': `
import { Router } from 'express';
import { SessionService } from './session.service.js';

const sessions = new SessionService();
export const loginRouter = Router();
loginRouter.post('/login', (req, res) => {
  res.json({ token: sessions.open(String(req.body.user)) });
});
`,
    'session.service.ts': `
import jwt from 'jsonwebtoken';
import { tokenOptions } from './token-options.js';

export class SessionService {
  open(user: string) {
    return jwt.sign({ user }, process.env.SECRET as string, { ...tokenOptions, subject: user });
  }
}
`,
    'token-options.ts': `
export const tokenOptions = { issuer: 'shop', algorithm: 'HS256', expiresIn: '15m' } as const;
`,
  });
});

describe('Fastify', () => {
  projectTest(rule, 'TypeScript: @fastify/jwt without a lifetime anywhere', {
    'tokens.plugin.ts': `
import fastifyJwt from '@fastify/jwt';
import Fastify from 'fastify';

const app = Fastify();
app.register(fastifyJwt, { secret: 'from-the-vault' });
app.post('/token', async () => ({ token: app.jwt.sign({ sub: '1' }) })); // expect: require-jwt-expiry
`,
  });

  projectTest(rule, 'TypeScript: @fastify/jwt with a lifetime where it is registered', {
    'tokens.plugin.ts': `
import fastifyJwt from '@fastify/jwt';
import Fastify from 'fastify';

const app = Fastify();
app.register(fastifyJwt, { secret: 'from-the-vault', sign: { expiresIn: '1h' } });
app.post('/token', async () => ({ token: app.jwt.sign({ sub: '1' }) }));
`,
  });

  projectTest(rule, 'JavaScript modules: reply.jwtSign without a lifetime', {
    'tokens.mjs': `
import fastifyJwt from '@fastify/jwt';
import Fastify from 'fastify';

const app = Fastify();
app.register(fastifyJwt, { secret: 'from-the-vault' });
app.post('/token', async (request, reply) => reply.jwtSign({ sub: '1' })); // expect: require-jwt-expiry
`,
  });

  projectTest(rule, 'JavaScript modules: reply.jwtSign with a lifetime', {
    'tokens.mjs': `
import fastifyJwt from '@fastify/jwt';
import Fastify from 'fastify';

const app = Fastify();
app.register(fastifyJwt, { secret: 'from-the-vault' });
app.post('/token', async (request, reply) => reply.jwtSign({ sub: '1' }, { expiresIn: '1h' }));
`,
  });

  projectTest(rule, 'CommonJS: fast-jwt without a lifetime', {
    'signer.cjs': `
const { createSigner } = require('fast-jwt');

const sign = createSigner({ key: process.env.KEY });
exports.issue = (user) => sign({ sub: user.id }); // expect: require-jwt-expiry
`,
  });

  projectTest(rule, 'CommonJS: fast-jwt with a lifetime', {
    'signer.cjs': `
const { createSigner } = require('fast-jwt');

const sign = createSigner({ key: process.env.KEY, expiresIn: 900_000 });
exports.issue = (user) => sign({ sub: user.id });
`,
  });

  projectTest(rule, 'routes, plugin and configuration in three files', {
    'sign-in.routes.ts': `
import type { FastifyInstance } from 'fastify';

export async function signInRoutes(app: FastifyInstance) {
  app.post('/sign-in', async () => ({ token: app.jwt.sign({ sub: '1' }) })); // expect: require-jwt-expiry
}
`,
    'auth.plugin.ts': `
import fastifyJwt from '@fastify/jwt';
import fp from 'fastify-plugin';
import { jwtConfig } from './config.js';

export default fp(async (app) => {
  await app.register(fastifyJwt, jwtConfig);
});
`,
    'config.ts': `
export const jwtConfig = { secret: process.env.SECRET as string, sign: { iss: 'shop' } };
`,
    'main.ts': `
import Fastify from 'fastify';
import auth from './auth.plugin.js';
import { signInRoutes } from './sign-in.routes.js';

const app = Fastify();
app.register(auth);
app.register(signInRoutes);
`,
  });

  projectTest(rule, 'routes, plugin and configuration in three files, a lifetime in the configuration', {
    'sign-in.routes.ts': `
import type { FastifyInstance } from 'fastify';

export async function signInRoutes(app: FastifyInstance) {
  app.post('/sign-in', async () => ({ token: app.jwt.sign({ sub: '1' }) }));
}
`,
    'auth.plugin.ts': `
import fastifyJwt from '@fastify/jwt';
import fp from 'fastify-plugin';
import { jwtConfig } from './config.js';

export default fp(async (app) => {
  await app.register(fastifyJwt, jwtConfig);
});
`,
    'config.ts': `
export const jwtConfig = { secret: process.env.SECRET as string, sign: { iss: 'shop', expiresIn: '15m' } };
`,
    'main.ts': `
import Fastify from 'fastify';
import auth from './auth.plugin.js';
import { signInRoutes } from './sign-in.routes.js';

const app = Fastify();
app.register(auth);
app.register(signInRoutes);
`,
  });
});

describe('Nest', () => {
  projectTest(rule, 'service, module and constants in three files', {
    'auth.service.ts': `
import { Injectable } from '@nestjs/common';
import { JwtService } from '@nestjs/jwt';

@Injectable()
export class AuthService {
  constructor(private readonly jwt: JwtService) {}

  issue(id: string) {
    return this.jwt.signAsync({ sub: id }); // expect: require-jwt-expiry
  }
}
`,
    'auth.module.ts': `
import { Module } from '@nestjs/common';
import { JwtModule } from '@nestjs/jwt';
import { AuthService } from './auth.service';
import { jwtOptions } from './constants';

@Module({ imports: [JwtModule.register(jwtOptions)], providers: [AuthService] })
export class AuthModule {}
`,
    'constants.ts': `
export const jwtOptions = { secret: process.env.SECRET, signOptions: { issuer: 'desk' } };
`,
  });

  projectTest(rule, 'service, module and constants in three files, a lifetime in the constants', {
    'auth.service.ts': `
import { Injectable } from '@nestjs/common';
import { JwtService } from '@nestjs/jwt';

@Injectable()
export class AuthService {
  constructor(private readonly jwt: JwtService) {}

  issue(id: string) {
    return this.jwt.signAsync({ sub: id });
  }
}
`,
    'auth.module.ts': `
import { Module } from '@nestjs/common';
import { JwtModule } from '@nestjs/jwt';
import { AuthService } from './auth.service';
import { jwtOptions } from './constants';

@Module({ imports: [JwtModule.register(jwtOptions)], providers: [AuthService] })
export class AuthModule {}
`,
    'constants.ts': `
export const jwtOptions = { secret: process.env.SECRET, signOptions: { issuer: 'desk', expiresIn: '15m' } };
`,
  });

  projectTest(rule, 'registerAsync whose factory sets a lifetime', {
    'issuer.module.ts': `
import { Injectable, Module } from '@nestjs/common';
import { ConfigService } from '@nestjs/config';
import { JwtModule, JwtService } from '@nestjs/jwt';

@Injectable()
export class Issuer {
  constructor(private readonly jwt: JwtService) {}

  issue(id: string) {
    return this.jwt.sign({ sub: id });
  }
}

@Module({
  imports: [JwtModule.registerAsync({
    inject: [ConfigService],
    useFactory: (config: ConfigService) => ({ secret: config.get('SECRET'), signOptions: { expiresIn: config.get('TTL') } }),
  })],
  providers: [Issuer],
})
export class IssuerModule {}
`,
  });

  projectTest(rule, 'registerAsync whose factory sets none', {
    'issuer.module.ts': `
import { Injectable, Module } from '@nestjs/common';
import { ConfigService } from '@nestjs/config';
import { JwtModule, JwtService } from '@nestjs/jwt';

@Injectable()
export class Issuer {
  constructor(private readonly jwt: JwtService) {}

  issue(id: string) {
    return this.jwt.sign({ sub: id }); // expect: require-jwt-expiry
  }
}

@Module({
  imports: [JwtModule.registerAsync({
    inject: [ConfigService],
    useFactory: (config: ConfigService) => ({ secret: config.get('SECRET') }),
  })],
  providers: [Issuer],
})
export class IssuerModule {}
`,
  });
});
