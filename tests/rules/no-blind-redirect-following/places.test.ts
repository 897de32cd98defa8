import { rules } from '../../../src/rules.js';
import { inFile, ruleTester } from '../../support/rule-tester.js';

const handler = (options: string): string => `import express from 'express';
express().get('/p', async (req, res) => { if (new URL(req.query.url).host === 'a.example.com') res.json(await fetch(req.query.url${options})); });`;

ruleTester.run('no-blind-redirect-following', rules['no-blind-redirect-following'], {
  valid: [{ name: 'a request that follows nothing', filename: inFile('p.ts'), code: handler(", { redirect: 'error' }") }],
  invalid: [
    { name: 'the report stands on the address', filename: inFile('p.ts'), code: handler(''), errors: [{ messageId: 'follows', data: { path: 'req.query.url (p.ts:2)' }, line: 2, column: 117, endLine: 2, endColumn: 130 }] },
    { name: 'in plain JavaScript', filename: inFile('p.js'), code: handler(''), errors: [{ messageId: 'follows', data: { path: 'req.query.url (p.js:2)' }, line: 2, column: 117, endLine: 2, endColumn: 130 }] },
  ],
});
