import { rules } from '../../../src/rules.js';
import { inFile, ruleTester } from '../../support/rule-tester.js';

ruleTester.run('no-unverified-jwt', rules['no-unverified-jwt'], {
  valid: [
    {
      name: 'claims that nothing uses',
      filename: inFile('peek.ts'),
      code: `import express from 'express';
import jwt from 'jsonwebtoken';
express().get('/peek', (req, res) => { jwt.decode(String(req.query.t)); res.end(); });`,
    },
  ],
  invalid: [
    {
      name: 'the decoding is reported',
      filename: inFile('peek.ts'),
      code: `import express from 'express';
import jwt from 'jsonwebtoken';
import { Pool } from 'pg';
express().get('/peek', (req, res) => {
  const claims: any = jwt.decode(req.headers.authorization ?? '');
  new Pool().query('SELECT $1', [claims.sub]);
});`,
      errors: [{ messageId: 'unverified', data: { place: 'peek.ts:6' }, line: 5, column: 23, endLine: 5, endColumn: 66 }],
    },
  ],
});
