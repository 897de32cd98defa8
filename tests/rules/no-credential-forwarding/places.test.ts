import { rules } from '../../../src/rules.js';
import { inFile, ruleTester } from '../../support/rule-tester.js';

ruleTester.run('no-credential-forwarding', rules['no-credential-forwarding'], {
  valid: [
    {
      name: 'one header that proves nothing',
      filename: inFile('r.ts'),
      code: `import express from 'express';
express().get('/r', async (req, res) => res.json(await fetch('https://a.example.com', { headers: { accept: req.headers.accept } })));`,
    },
  ],
  invalid: [
    {
      name: 'the report stands on the headers',
      filename: inFile('r.ts'),
      code: `import express from 'express';
express().get('/r', async (req, res) => res.json(await fetch('https://a.example.com', { headers: req.headers })));`,
      errors: [{ messageId: 'flow', data: { path: 'req.headers (r.ts:2)' }, line: 2, column: 98, endLine: 2, endColumn: 109 }],
    },
    {
      name: 'in plain JavaScript',
      filename: inFile('r.js'),
      code: `import express from 'express';
express().get('/r', async (req, res) => res.json(await fetch('https://a.example.com', { headers: req.headers })));`,
      errors: [{ messageId: 'flow', data: { path: 'req.headers (r.js:2)' }, line: 2, column: 98, endLine: 2, endColumn: 109 }],
    },
  ],
});
