import { rules } from '../../../src/rules.js';
import { inFile, ruleTester } from '../../support/rule-tester.js';

ruleTester.run('no-broken-hash', rules['no-broken-hash'], {
  valid: [
    {
      name: 'a sound one',
      filename: inFile('app.ts'),
      code: `import 'express';
import crypto from 'node:crypto';
export const hash = (text) => crypto.createHash('sha256').update(text);`,
    },
  ],
  invalid: [
    {
      name: 'the name is reported',
      filename: inFile('app.ts'),
      code: `import 'express';
import crypto from 'node:crypto';
export const hash = (text) => crypto.createHash('md5').update(text);`,
      errors: [{ messageId: 'hash', line: 3, column: 49, endLine: 3, endColumn: 54, suggestions: [{ messageId: 'use', data: { code: "'sha256'" }, output: `import 'express';
import crypto from 'node:crypto';
export const hash = (text) => crypto.createHash('sha256').update(text);` }] }],
    },
  ],
});
