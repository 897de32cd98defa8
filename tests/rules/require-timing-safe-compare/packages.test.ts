import { describe } from 'vitest';
import { projectTest } from '../../support/project-test.js';

const rule = 'require-timing-safe-compare';

const hook = (expected: string, mark = '') => `
import express from 'express';
import CryptoJS from 'crypto-js';
express().post('/hook', (req, res) => {
  const expected = ${expected};
  if (req.get('x-signature') !== expected) return res.sendStatus(403);${mark}
  res.sendStatus(204);
});
`;

const guard = (name: string, mark = '') => `
import { CanActivate, Controller, ExecutionContext, Get, Injectable, UseGuards } from '@nestjs/common';
import { ConfigService } from '@nestjs/config';
@Injectable()
export class KeyGuard implements CanActivate {
  constructor(private readonly config: ConfigService) {}
  canActivate(context: ExecutionContext) {
    const request = context.switchToHttp().getRequest();
    return request.headers['x-api-key'] === this.config.get('${name}');${mark}
  }
}
@Controller('jobs')
@UseGuards(KeyGuard)
export class Jobs { @Get() list() { return []; } }
`;

describe('a digest of crypto-js', () => {
  projectTest(rule, 'made with a key', { 'app.ts': hook('CryptoJS.HmacSHA256(JSON.stringify(req.body), process.env.HOOK_SECRET).toString(CryptoJS.enc.Hex)', ' // expect: require-timing-safe-compare') });
  projectTest(rule, 'made without one', { 'app.ts': hook('CryptoJS.SHA256(JSON.stringify(req.body)).toString(CryptoJS.enc.Hex)') });
});

describe('a key that is configured', () => {
  projectTest(rule, 'by the name of a key', { 'jobs.ts': guard('API_KEY', ' // expect: require-timing-safe-compare') });
  projectTest(rule, 'by another name', { 'jobs.ts': guard('REGION') });
});
