import { describe } from 'vitest';
import { projectTest } from '../../support/project-test.js';

const rule = 'no-excessive-jwt-lifetime';
const bad = ' // expect: no-excessive-jwt-lifetime';

const route = (lines: string, head = ''): Readonly<Record<string, string>> => ({
  'app.ts': `
import express from 'express';
import jwt from 'jsonwebtoken';
const app = express();
const secret = process.env.JWT_SECRET;
${head}
app.post('/sessions', async (req, res) => {
  ${lines}
});
`,
});
const long = (then = ''): string => `jwt.sign({ sub: 1 }, secret, { expiresIn: '30d' })${then}`;

describe('what a token is, by the name it gets', () => {
  projectTest(rule, 'a variable', route(`const refreshToken = ${long()};\n  res.json({ refreshToken });`));
  projectTest(rule, 'a variable of another name', route(`const token = ${long()};${bad}\n  res.json({ token });`));
  projectTest(rule, 'a property', route(`res.json({ refreshToken: ${long()} });`));
  projectTest(rule, 'a cookie', route(`res.cookie('refresh_token', ${long()}, { httpOnly: true, secure: true, sameSite: 'strict' });\n  res.end();`));
  projectTest(rule, 'a cookie of another name', route(`res.cookie('token', ${long()}, { httpOnly: true, secure: true, sameSite: 'strict' });${bad}\n  res.end();`));
  projectTest(rule, 'several that are waited for together', route("const [access, refresh] = await Promise.all([make('15m'), make('30d')]);\n  res.json({ access, refresh });", 'const make = async (expiresIn) => jwt.sign({ sub: 1 }, secret, { expiresIn });'));
  projectTest(rule, 'a function that makes tokens, called for a refresh token', route("const refresh = make('30d');\n  res.json({ refresh });", 'const make = (expiresIn) => jwt.sign({ sub: 1 }, secret, { expiresIn });'));
  projectTest(rule, 'the same function, called for another', route("const token = make('30d');\n  res.json({ token });", `const make = (expiresIn) => jwt.sign({ sub: 1 }, secret, { expiresIn });${bad}`));
  projectTest(rule, 'Nest: the key goes by that name', {
    'auth.service.ts': `
import { Injectable } from '@nestjs/common';
import { ConfigService } from '@nestjs/config';
import { JwtService } from '@nestjs/jwt';
@Injectable()
export class AuthService {
  constructor(private readonly jwt: JwtService, private readonly config: ConfigService) {}
  renewable(sub: string) { return this.jwt.signAsync({ sub }, { secret: this.config.getOrThrow('REFRESH_SECRET'), expiresIn: '7d' }); }
  lasting(sub: string) { return this.jwt.signAsync({ sub }, { secret: this.config.getOrThrow('JWT_SECRET'), expiresIn: '7d' }); }${bad}
}
`,
  });
});

describe('What the token is for', () => {
  const made = (lines: string): Readonly<Record<string, string>> => ({
    'tokens.ts': `
import 'express';
import { SignJWT } from 'jose';
const key = new TextEncoder().encode(process.env.KEY);
export async function issue(team: string) {
  ${lines}
}
`,
  });
  projectTest(rule, 'a link to join', made("const token = await new SignJWT({ team }).setProtectedHeader({ alg: 'HS256' }).setExpirationTime('7d').sign(key);\n  return `https://app.example/invite/${token}`;"));
  projectTest(rule, 'a link to the start page', made("const token = await new SignJWT({ team }).setProtectedHeader({ alg: 'HS256' }).setExpirationTime('7d').sign(key);" + bad + "\n  return `https://app.example/start/${token}`;"));
  projectTest(rule, 'an audience', made("return new SignJWT({ team }).setProtectedHeader({ alg: 'HS256' }).setExpirationTime('7d').setAudience('invitation').sign(key);"));
  projectTest(rule, 'another audience', made("return new SignJWT({ team }).setProtectedHeader({ alg: 'HS256' }).setExpirationTime('7d').setAudience('app').sign(key);" + bad));
});
