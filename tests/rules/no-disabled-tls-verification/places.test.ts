import { rules } from '../../../src/rules.js';
import { inFile, ruleTester } from '../../support/rule-tester.js';

ruleTester.run('no-disabled-tls-verification', rules['no-disabled-tls-verification'], {
  valid: [
    {
      name: 'the default',
      filename: inFile('db.ts'),
      code: `import { Pool } from 'pg';
export const pool = new Pool({ ssl: true });`,
    },
  ],
  invalid: [
    {
      name: 'the value of the option is reported',
      filename: inFile('db.ts'),
      code: `import { Pool } from 'pg';
export const pool = new Pool({ ssl: { rejectUnauthorized: false } });`,
      errors: [{ messageId: 'unverified', line: 2, column: 59, endLine: 2, endColumn: 64, suggestions: [{ messageId: 'verify', output: `import { Pool } from 'pg';
export const pool = new Pool({ ssl: {} });` }] }],
    },
  ],
});
