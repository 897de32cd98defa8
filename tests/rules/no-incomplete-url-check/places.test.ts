import { rules } from '../../../src/rules.js';
import { inFile, ruleTester } from '../../support/rule-tester.js';

ruleTester.run('no-incomplete-url-check', rules['no-incomplete-url-check'], {
  valid: [
    {
      name: 'a slash behind the host',
      filename: inFile('p.ts'),
      code: `import express from 'express';
express().get('/p', (req, res) => {
  if (req.query.u.startsWith('https://a.example/')) return fetch(req.query.u);
});`,
    },
  ],
  invalid: [
    {
      name: 'the report stands on the test',
      filename: inFile('p.ts'),
      code: `import express from 'express';
express().get('/p', (req, res) => {
  if (req.query.u.startsWith('https://a.example')) return fetch(req.query.u);
});`,
      errors: [{ messageId: 'prefix', data: { path: 'req.query.u (p.ts:3)', use: 'p.ts:3' }, line: 3, column: 7, endLine: 3, endColumn: 50 }],
    },
    {
      name: 'in plain JavaScript',
      filename: inFile('p.js'),
      code: `import express from 'express';
express().get('/p', (req, res) => {
  if (req.query.u.startsWith('https://a.example')) return fetch(req.query.u);
});`,
      errors: [{ messageId: 'prefix', data: { path: 'req.query.u (p.js:3)', use: 'p.js:3' }, line: 3, column: 7, endLine: 3, endColumn: 50 }],
    },
  ],
});
