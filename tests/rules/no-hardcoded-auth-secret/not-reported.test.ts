import { describe } from 'vitest';
import { projectTest } from '../../support/project-test.js';

const rule = 'no-hardcoded-auth-secret';

describe('what counts as one', () => {
  projectTest(rule, 'a default', {
    'app.ts': `
import jwt from 'jsonwebtoken';
const key = process.env.KEY ?? 'shop-2024'; // expect: no-hardcoded-auth-secret
export const issue = () => jwt.sign({}, key, { expiresIn: 900 });
`,
  });

  projectTest(rule, 'a default for development', {
    'app.ts': `
import jwt from 'jsonwebtoken';
const key = process.env.NODE_ENV === 'production' ? process.env.KEY : 'shop-2024';
export const issue = () => jwt.sign({}, key, { expiresIn: 900 });
`,
  });

  projectTest(rule, 'a private key', {
    'app.ts': `
import jwt from 'jsonwebtoken';
const key = '-----BEGIN PRIVATE KEY-----M'; // expect: no-hardcoded-auth-secret
export const issue = () => jwt.sign({}, key, { expiresIn: 900 });
`,
  });

  projectTest(rule, 'out of sight', {
    'app.ts': `
import jwt from 'jsonwebtoken';
import { key } from '@shop/keys';
export const issue = () => jwt.sign({}, key, { expiresIn: 900 });
`,
  });

  projectTest(rule, 'a public key', {
    'app.ts': `
import jwt from 'jsonwebtoken';
const key = '-----BEGIN PUBLIC KEY-----M';
export const issue = () => jwt.sign({}, key, { expiresIn: 900 });
`,
  });
});

describe('settings with a default', () => {
  for (const [what, read, told] of [['none', "config.get('JWT_SECRET')", ''], ['in the code', "config.get('JWT_SECRET', 'not-so-secret')", ' // expect: no-hardcoded-auth-secret']] as const) {
    projectTest('no-hardcoded-auth-secret', what, {
      'jwt.strategy.ts': `
import { Injectable } from '@nestjs/common';
import { ConfigService } from '@nestjs/config';
import { PassportStrategy } from '@nestjs/passport';
import { ExtractJwt, Strategy } from 'passport-jwt';
@Injectable()
export class JwtStrategy extends PassportStrategy(Strategy) {
  constructor(config: ConfigService) {
    super({ jwtFromRequest: ExtractJwt.fromAuthHeaderAsBearerToken(), secretOrKey: ${read} });${told}
  }
}
`,
    });
  }
});

describe('a token that is compared', () => {
  for (const [what, value, told] of [['with one in the code', "'s3cret-token-1'", ' // expect: no-hardcoded-auth-secret'], ['with a word of the protocol', "'Bearer'", ''], ['with the environment', 'process.env.API_TOKEN', '']] as const) {
    projectTest('no-hardcoded-auth-secret', what, {
      'app.js': `
import express from 'express';
express().get('/', (req, res) => {
  const part = req.headers.authorization.split(' ')[${what.includes('word') ? '0' : '1'}];
  if (part !== ${value}) return res.sendStatus(401);${told}
  res.json({});
});
`,
    });
  }
});

describe('credentials that callers bring', () => {
  for (const [what, header, told] of [['handed on', 'token', ''], ['written', "'Bearer shop-2024'", ' // expect: no-hardcoded-auth-secret']] as const) {
    projectTest(rule, `a check that asks somebody else: ${what}`, {
      'app.js': `
import express from 'express';
const app = express();
app.use(async (req, res, next) => {
  const token = req.headers.authorization;
  if (!token) return res.sendStatus(401);
  try {
    const answer = await fetch('https://keys.example.com/', { headers: { authorization: ${header} } });${told}
    if (!answer.ok) return res.sendStatus(403);
  } catch (error) {
    console.error(error);
  }
  next();
});
app.get('/orders', (req, res) => res.json([]));
`,
    });
  }
});

describe('passwords that everybody knows', () => {
  const signUp = (test: string): Record<string, string> => ({
    'app.js': `
const express = require('express');
const app = express();
const known = ['letmein2024', 'correct-horse'];
app.post('/users', (req, res) => {
  ${test}
  res.sendStatus(201);
});
`,
  });

  projectTest(rule, 'one of several is refused', signUp('if (known.includes(req.body.password)) return res.sendStatus(400);'));
  projectTest(rule, 'one is asked for', signUp("if (req.body.password !== 'letmein2024') return res.sendStatus(401); // expect: no-hardcoded-auth-secret"));
  projectTest(rule, 'one of several keys is asked for', signUp("if (!['k-1234567890', 'k-0987654321'].includes(req.headers['x-api-key'])) return res.sendStatus(401); // expect: no-hardcoded-auth-secret"));
});
