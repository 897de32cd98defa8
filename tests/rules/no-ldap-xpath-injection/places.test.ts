import { rules } from '../../../src/rules.js';
import { inFile, ruleTester } from '../../support/rule-tester.js';

ruleTester.run('no-ldap-xpath-injection', rules['no-ldap-xpath-injection'], {
  valid: [
    {
      name: 'a fixed expression',
      filename: inFile('x.ts'),
      code: `import express from 'express';
import xpath from 'xpath';
express().get('/x', (req, res) => res.json(xpath.select('//a', null)));`,
    },
  ],
  invalid: [
    {
      name: 'the report stands on the expression',
      filename: inFile('x.ts'),
      code: `import express from 'express';
import xpath from 'xpath';
express().get('/x', (req, res) => res.json(xpath.select('//a[' + req.query.i + ']', null)));`,
      errors: [{ messageId: 'xpath', data: { path: 'req.query.i (x.ts:3)' }, line: 3, column: 57, endLine: 3, endColumn: 83 }],
    },
    {
      name: 'in plain JavaScript',
      filename: inFile('x.js'),
      code: `import express from 'express';
import xpath from 'xpath';
express().get('/x', (req, res) => res.json(xpath.select('//a[' + req.query.i + ']', null)));`,
      errors: [{ messageId: 'xpath', data: { path: 'req.query.i (x.js:3)' }, line: 3, column: 57, endLine: 3, endColumn: 83 }],
    },
  ],
});
