import { rules } from '../../../src/rules.js';
import { inFile, ruleTester } from '../../support/rule-tester.js';

const handler = (test: string): string => `import express from 'express';
express().get('/f', (req, res) => { if (${test}) res.sendStatus(400); else res.sendStatus(200); });`;

ruleTester.run('no-type-confusion', rules['no-type-confusion'], {
  valid: [{ name: 'a text', filename: inFile('f.ts'), code: handler("`${req.query.file}`.includes('..')") }],
  invalid: [
    { name: 'the report stands on the test', filename: inFile('f.ts'), code: handler("req.query.file.includes('..')"), errors: [{ messageId: 'list', data: { path: 'req.query.file (f.ts:2)' }, line: 2, column: 41, endLine: 2, endColumn: 70 }] },
    { name: 'in plain JavaScript', filename: inFile('f.js'), code: handler("req.query.file.includes('..')"), errors: [{ messageId: 'list', data: { path: 'req.query.file (f.js:2)' }, line: 2, column: 41, endLine: 2, endColumn: 70 }] },
  ],
});
