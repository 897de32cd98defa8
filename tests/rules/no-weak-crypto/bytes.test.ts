import { describe } from 'vitest';
import { projectTest } from '../../support/project-test.js';

const rule = 'no-weak-crypto';
const mark = ' // expect: no-weak-crypto';

const vectors: readonly (readonly [what: string, line: string, isTold: boolean])[] = [
  ['zeros, on the spot', "createCipheriv('aes-256-cbc', key, Buffer.alloc(16))", true],
  ['zeros, kept', "createCipheriv('aes-256-cbc', key, zeros)", true],
  ['bytes that are filled', "createCipheriv('aes-256-cbc', key, filled)", false],
  ['bytes of chance', "createCipheriv('aes-256-cbc', key, randomBytes(16))", false],
  ['nothing', "createCipheriv('aes-256-gcm', key, '')", true],
  ['nothing, where none is used', "createCipheriv('aes-256', key, '')", false],
  ['a broken mode, read', "createDecipheriv('aes-256-ecb', key, null)", true],
  ['a good mode, read', "createDecipheriv('aes-256-gcm', key, iv)", false],
  ['a short curve', "createECDH('secp112r1')", true],
  ['a curve', "createECDH('secp521r1')", false],
];

describe('initialisation vectors, modes and curves', () => {
  for (const [what, line, isTold] of vectors) {
    projectTest(rule, what, {
      'app.js': `
import 'express';
import { createCipheriv, createDecipheriv, createECDH, randomBytes, randomFillSync } from 'node:crypto';
const zeros = Buffer.alloc(16);${line.includes('zeros') ? mark : ''}
const filled = Buffer.alloc(16);
randomFillSync(filled);
export const made = (key, iv) => ${line};${isTold && !line.includes('zeros') ? mark : ''}
`,
    });
  }
});
