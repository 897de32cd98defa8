import { rules } from '../../../src/rules.js';
import { inFile, ruleTester } from '../../support/rule-tester.js';

ruleTester.run('no-unsafe-deserialization', rules['no-unsafe-deserialization'], {
  valid: [
    {
      name: 'JSON',
      filename: inFile('s.ts'),
      code: `import express from 'express';
express().get('/s', (req, res) => res.json(JSON.parse(req.query.s)));`,
    },
  ],
  invalid: [
    {
      name: 'the report stands on the data',
      filename: inFile('s.ts'),
      code: `import express from 'express';
import { unserialize } from 'node-serialize';
express().get('/s', (req, res) => res.json(unserialize(req.query.s)));`,
      errors: [{ messageId: 'flow', data: { path: 'req.query.s (s.ts:3)' }, line: 3, column: 56, endLine: 3, endColumn: 67 }],
    },
    {
      name: 'in plain JavaScript',
      filename: inFile('s.js'),
      code: `import express from 'express';
import { unserialize } from 'node-serialize';
express().get('/s', (req, res) => res.json(unserialize(req.query.s)));`,
      errors: [{ messageId: 'flow', data: { path: 'req.query.s (s.js:3)' }, line: 3, column: 56, endLine: 3, endColumn: 67 }],
    },
  ],
});
