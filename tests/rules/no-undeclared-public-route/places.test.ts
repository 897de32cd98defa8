import { rules } from '../../../src/rules.js';
import { inFile, ruleTester } from '../../support/rule-tester.js';

ruleTester.run('no-undeclared-public-route', rules['no-undeclared-public-route'], {
  valid: [
    {
      name: 'a read',
      filename: inFile('app.ts'),
      code: `import express from 'express';
express().get('/products', (req, res) => { res.json([]); });`,
    },
  ],
  invalid: [
    {
      name: 'the route is reported',
      filename: inFile('app.ts'),
      code: `import express from 'express';
express().post('/products', (req, res) => { res.sendStatus(201); });`,
      errors: [{ messageId: 'open', line: 2 }],
    },
  ],
});
