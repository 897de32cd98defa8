import { rules } from '../../../src/rules.js';
import { inFile, ruleTester } from '../../support/rule-tester.js';

ruleTester.run('no-credentials-in-url', rules['no-credentials-in-url'], {
  valid: [
    {
      name: 'a password of the body',
      filename: inFile('enter.ts'),
      code: `import express from 'express';
express().post('/enter', (req, res) => { res.json(req.body.password.length); });`,
    },
  ],
  invalid: [
    {
      name: 'the read is reported',
      filename: inFile('enter.ts'),
      code: `import express from 'express';
express().get('/enter', (req, res) => { res.json(lookUp(req.query.password)); });
declare function lookUp(text: unknown): unknown;`,
      errors: [{ messageId: 'read', data: { label: 'req.query.password' }, line: 2, column: 57, endLine: 2, endColumn: 75 }],
    },
  ],
});
