import { rules } from '../../../src/rules.js';
import { inFile, ruleTester } from '../../support/rule-tester.js';

ruleTester.run('no-cleartext-upstream', rules['no-cleartext-upstream'], {
  valid: [
    {
      name: 'with encryption',
      filename: inFile('r.ts'),
      code: `import express from 'express';
express().get('/r', async (req, res) => res.json(await fetch('https://a.example.com')));`,
    },
  ],
  invalid: [
    {
      name: 'the report stands on the address',
      filename: inFile('r.ts'),
      code: `import express from 'express';
express().get('/r', async (req, res) => res.json(await fetch('http://a.example.com')));`,
      errors: [{ messageId: 'flow', data: { host: 'a.example.com' }, line: 2, column: 62, endLine: 2, endColumn: 84 }],
    },
    {
      name: 'in plain JavaScript',
      filename: inFile('r.js'),
      code: `import express from 'express';
express().get('/r', async (req, res) => res.json(await fetch('http://a.example.com')));`,
      errors: [{ messageId: 'flow', data: { host: 'a.example.com' }, line: 2, column: 62, endLine: 2, endColumn: 84 }],
    },
  ],
});
