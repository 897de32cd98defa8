import { rules } from '../../../src/rules.js';
import { inFile, ruleTester } from '../../support/rule-tester.js';

ruleTester.run('no-xxe', rules['no-xxe'], {
  valid: [
    {
      name: 'no entities',
      filename: inFile('x.ts'),
      code: `import express from 'express';
import { parseXml } from 'libxmljs2';
express().post('/x', (req, res) => res.json(parseXml(req.body, { noent: false })));`,
    },
  ],
  invalid: [
    {
      name: 'the report stands on the text',
      filename: inFile('x.ts'),
      code: `import express from 'express';
import { parseXml } from 'libxmljs2';
express().post('/x', (req, res) => res.json(parseXml(req.body, { noent: true })));`,
      errors: [{ messageId: 'flow', data: { path: 'req.body (x.ts:3)' }, line: 3, column: 54, endLine: 3, endColumn: 62 }],
    },
    {
      name: 'in plain JavaScript',
      filename: inFile('x.js'),
      code: `import express from 'express';
import { parseXml } from 'libxmljs2';
express().post('/x', (req, res) => res.json(parseXml(req.body, { noent: true })));`,
      errors: [{ messageId: 'flow', data: { path: 'req.body (x.js:3)' }, line: 3, column: 54, endLine: 3, endColumn: 62 }],
    },
  ],
});
