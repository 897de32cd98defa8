import { rules } from '../../../src/rules.js';
import { inFile, ruleTester } from '../../support/rule-tester.js';

ruleTester.run('no-weak-crypto', rules['no-weak-crypto'], {
  valid: [
    {
      name: 'AES',
      filename: inFile('app.ts'),
      code: `import 'express';
import crypto from 'node:crypto';
export const cipher = (key, iv) => crypto.createCipheriv('aes-256-gcm', key, iv);`,
    },
  ],
  invalid: [
    {
      name: 'the name is reported',
      filename: inFile('app.ts'),
      code: `import 'express';
import crypto from 'node:crypto';
export const cipher = (key, iv) => crypto.createCipheriv('des-cbc', key, iv);`,
      errors: [{ messageId: 'algorithm', line: 3, column: 58, endLine: 3, endColumn: 67 }],
    },
  ],
});
