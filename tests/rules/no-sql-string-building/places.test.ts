import { rules } from '../../../src/rules.js';
import { inFile, ruleTester } from '../../support/rule-tester.js';

ruleTester.run('no-sql-string-building', rules['no-sql-string-building'], {
  valid: [
    {
      name: 'the value is bound',
      filename: inFile('lookup.ts'),
      code: `import express from 'express';
import { Pool } from 'pg';
express().get('/lookup', (req, res) => new Pool().query('SELECT $1', [req.query.id]));`,
    },
  ],
  invalid: [
    {
      name: 'the report stands on the text of the statement',
      filename: inFile('lookup.ts'),
      code: `import express from 'express';
import { Pool } from 'pg';
express().get('/lookup', (req, res) => new Pool().query('SELECT ' + req.query.id));`,
      errors: [
        {
          messageId: 'flow',
          data: { path: 'req.query.id (lookup.ts:3)' },
          line: 3,
          column: 57,
          endLine: 3,
          endColumn: 81,
        },
      ],
    },
    {
      name: 'a variable is reported where the statement is sent',
      filename: inFile('lookup.ts'),
      code: `import express from 'express';
import { Pool } from 'pg';
const pool = new Pool();
express().get('/lookup', async (req, res) => {
  const text = \`SELECT * FROM t WHERE id = \${req.params.id}\`;
  await pool.query(text);
});`,
      errors: [{ messageId: 'flow', data: { path: 'req.params.id (lookup.ts:5)' }, line: 6, column: 20, endLine: 6, endColumn: 24, suggestions: [{ messageId: 'bind', output: `import express from 'express';
import { Pool } from 'pg';
const pool = new Pool();
express().get('/lookup', async (req, res) => {
  const text = \`SELECT * FROM t WHERE id = $1\`;
  await pool.query(text, [req.params.id]);
});` }] }],
    },
  ],
});
