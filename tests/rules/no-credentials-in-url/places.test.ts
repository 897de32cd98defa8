import { rules } from '../../../src/rules.js';
import { inFile, ruleTester } from '../../support/rule-tester.js';

ruleTester.run('no-credentials-in-url', rules['no-credentials-in-url'], {
  valid: [
    {
      name: 'a password of the body',
      filename: inFile('enter.ts'),
      code: `import express from 'express';
express().post('/enter', (req, res) => { res.json(req.body.password.length); });`,
    },
    {
      name: 'the token of a link, which one route alone asks for',
      filename: inFile('enter.ts'),
      code: `import express from 'express';
import jwt from 'jsonwebtoken';
const app = express();
const check = (req, res, next) => { req.user = jwt.verify(req.query.token, process.env.KEY, { algorithms: ['HS256'] }); next(); };
app.get('/confirm', check, (req, res) => { res.json([]); });`,
    },
  ],
  invalid: [
    {
      name: 'a read is reported, and not the test before it',
      filename: inFile('enter.ts'),
      code: `import express from 'express';
express().get('/enter', (req, res) => { if (req.query && req.query.password) res.json(lookUp(req.query.password)); });
declare function lookUp(text: unknown): unknown;`,
      errors: [{ messageId: 'read', data: { label: 'req.query.password' }, line: 2, column: 94 }],
    },
    {
      name: 'the token that a check of several routes takes',
      filename: inFile('enter.ts'),
      code: `import express from 'express';
import jwt from 'jsonwebtoken';
const app = express();
const check = (req, res, next) => { req.user = jwt.verify(req.query.token, process.env.KEY, { algorithms: ['HS256'] }); next(); };
app.get('/a', check, (req, res) => { res.json([]); });
app.get('/b', check, (req, res) => { res.json([]); });`,
      errors: [{ messageId: 'read', data: { label: 'req.query.token' }, line: 4, column: 59 }],
    },
    {
      name: 'the read is reported',
      filename: inFile('enter.ts'),
      code: `import express from 'express';
express().get('/enter', (req, res) => { res.json(lookUp(req.query.password)); });
declare function lookUp(text: unknown): unknown;`,
      errors: [{ messageId: 'read', data: { label: 'req.query.password' }, line: 2, column: 57, endLine: 2, endColumn: 75 }],
    },
  ],
});
