import { rules } from '../../../src/rules.js';
import { inFile, ruleTester } from '../../support/rule-tester.js';

const document = '../documented/openapi.yaml';

ruleTester.run('no-undocumented-endpoint', rules['no-undocumented-endpoint'], {
  valid: [
    {
      name: 'there is no document',
      filename: inFile('open.ts'),
      code: `import express from 'express';
express().get('/untold', (req, res) => { res.end(); });`,
    },
  ],
  invalid: [
    {
      name: 'the route is reported where it is registered',
      filename: inFile('open.ts'),
      options: [{ document, checks: ['missing'] }],
      code: `import express from 'express';
const app = express();
app.get('/told', (req, res) => { res.end(); });
app.get('/untold', (req, res) => { res.end(); });`,
      errors: [{ messageId: 'missing', line: 4, column: 1, endLine: 4, endColumn: 49 }],
    },
    {
      name: 'what is gone is reported where the application is created',
      filename: inFile('open.ts'),
      options: [{ document, checks: ['gone'] }],
      code: `import express from 'express';
const app = express();
app.get('/told', (req, res) => { res.end(); });`,
      errors: [{ messageId: 'gone', line: 2, column: 13, endLine: 2, endColumn: 22 }],
    },
    {
      name: 'a document that is named and not there is told',
      filename: inFile('open.ts'),
      options: [{ document: 'none.yaml' }],
      code: `import express from 'express';
const app = express();
app.get('/told', (req, res) => { res.end(); });`,
      errors: [{ messageId: 'unread', data: { document: 'none.yaml', problem: 'there is no such file' }, line: 2 }],
    },
  ],
});
