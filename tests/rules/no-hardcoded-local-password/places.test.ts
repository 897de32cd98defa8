import { rules } from '../../../src/rules.js';
import { inFile, ruleTester } from '../../support/rule-tester.js';

ruleTester.run('no-hardcoded-local-password', rules['no-hardcoded-local-password'], {
  valid: [
    {
      name: 'from the environment',
      filename: inFile('db.ts'),
      code: `import express from 'express';
import pg from 'pg';
export const app = express();
export const pool = new pg.Pool({ host: 'localhost', password: process.env.PGPASSWORD });`,
    },
  ],
  invalid: [
    {
      name: 'the password is reported',
      filename: inFile('db.ts'),
      code: `import express from 'express';
import pg from 'pg';
export const app = express();
export const pool = new pg.Pool({ host: 'localhost', password: 'hunter22' });`,
      errors: [{ messageId: 'near', line: 4, column: 64, endLine: 4, endColumn: 74 }],
    },
  ],
});
