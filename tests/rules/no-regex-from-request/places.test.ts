import { rules } from '../../../src/rules.js';
import { inFile, ruleTester } from '../../support/rule-tester.js';

ruleTester.run('no-regex-from-request', rules['no-regex-from-request'], {
  valid: [
    {
      name: 'an escaped word',
      filename: inFile('s.ts'),
      code: `import express from 'express';
express().get('/s', (req, res) => res.json(new RegExp(RegExp.escape(req.query.q)).test('x')));`,
    },
  ],
  invalid: [
    {
      name: 'the report stands on the pattern',
      filename: inFile('s.ts'),
      code: `import express from 'express';
express().get('/s', (req, res) => res.json(new RegExp(req.query.q).test('x')));`,
      errors: [{ messageId: 'flow', data: { path: 'req.query.q (s.ts:2)' }, line: 2, column: 55, endLine: 2, endColumn: 66 }],
    },
    {
      name: 'in plain JavaScript',
      filename: inFile('s.js'),
      code: `import express from 'express';
express().get('/s', (req, res) => res.json(new RegExp(req.query.q).test('x')));`,
      errors: [{ messageId: 'flow', data: { path: 'req.query.q (s.js:2)' }, line: 2, column: 55, endLine: 2, endColumn: 66 }],
    },
  ],
});
