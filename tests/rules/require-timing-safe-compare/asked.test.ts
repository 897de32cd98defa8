import { describe } from 'vitest';
import { projectTest } from '../../support/project-test.js';

const rule = 'require-timing-safe-compare';
const mark = ' // expect: require-timing-safe-compare';

/** What a function whose callers are out of sight answers. */
const answers: readonly (readonly [what: string, value: string, isTold: boolean])[] = [
  ['a digest, what it is asked about', "createHmac('sha256', key).update(body).digest('hex') === signature", true],
  ['the same in a text', "signature !== `sha256=${createHmac('sha256', key).update(body).digest('hex')}`", true],
  ['a hash without a key', "createHash('sha256').update(body).digest('hex') === signature", false],
  ['two digests', "createHmac('sha256', key).update(body).digest('hex') === createHmac('sha256', key).update(signature).digest('hex')", false],
  ['in constant time', "timingSafeEqual(createHmac('sha256', key).update(body).digest(), signature)", false],
];

describe.each(answers)('%s', (_, value, isTold) => {
  const told = isTold ? mark : '';
  projectTest(rule, 'a function', {
    'verify.ts': `
import 'express';
import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
const key = process.env.KEY;
export function verify(body, signature) {
  return ${value};${told}
}
`,
  });

  projectTest(rule, 'a method of Nest', {
    'hooks.service.ts': `
import { Injectable } from '@nestjs/common';
import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
@Injectable()
export class HooksService {
  check(key: string, body: Buffer, signature: string) {
    return ${value};${told}
  }
}
`,
  });

  projectTest(rule, 'CommonJS, Fastify', {
    'verify.cjs': `
require('fastify');
const { createHash, createHmac, timingSafeEqual } = require('crypto');
exports.verify = (key, body, signature) => ${value};${told}
`,
  });
});
