import { rules } from '../../../src/rules.js';
import { inFile, ruleTester } from '../../support/rule-tester.js';

ruleTester.run('no-request-controlled-size', rules['no-request-controlled-size'], {
  valid: [
    {
      name: 'a fixed size',
      filename: inFile('b.ts'),
      code: `import express from 'express';
express().get('/b', (req, res) => res.send(Buffer.alloc(16)));`,
    },
  ],
  invalid: [
    {
      name: 'the report stands on the number',
      filename: inFile('b.ts'),
      code: `import express from 'express';
express().get('/b', (req, res) => res.send(Buffer.alloc(+req.query.n)));`,
      errors: [{ messageId: 'size', data: { path: 'req.query.n (b.ts:2)' }, line: 2, column: 57, endLine: 2, endColumn: 69 }],
    },
    {
      name: 'in plain JavaScript, on the bound of a loop',
      filename: inFile('l.cjs'),
      code: `const app = require('express')();
app.get('/l', (req, res) => {
  for (let i = 0; i < +req.query.n; i++) res.write('x');
});`,
      errors: [{ messageId: 'loop', data: { path: 'req.query.n (l.cjs:3)' }, line: 3, column: 23, endLine: 3, endColumn: 35 }],
    },
  ],
});
