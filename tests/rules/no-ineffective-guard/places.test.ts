import { rules } from '../../../src/rules.js';
import { inFile, ruleTester } from '../../support/rule-tester.js';

ruleTester.run('no-ineffective-guard', rules['no-ineffective-guard'], {
  valid: [
    {
      name: 'the answer is returned',
      filename: inFile('desk.ts'),
      code: `import express from 'express';
express().use((req, res, next) => {
  if (!req.headers.authorization) return res.sendStatus(401);
  next();
});`,
    },
  ],
  invalid: [
    {
      name: 'the answer that does not end the function',
      filename: inFile('desk.ts'),
      code: `import express from 'express';
express().use((req, res, next) => {
  if (!req.headers.authorization) res.sendStatus(401);
  next();
});`,
      errors: [{ messageId: 'goes-on', line: 3, column: 35, endLine: 3, endColumn: 54 }],
    },
  ],
});
