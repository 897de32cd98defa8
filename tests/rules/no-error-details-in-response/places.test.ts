import { rules } from '../../../src/rules.js';
import { inFile, ruleTester } from '../../support/rule-tester.js';

ruleTester.run('no-error-details-in-response', rules['no-error-details-in-response'], {
  valid: [
    {
      name: 'a status and nothing else',
      filename: inFile('last.ts'),
      code: `import express from 'express';
express().use((error: Error, req, res, next) => { res.sendStatus(500); });`,
    },
  ],
  invalid: [
    {
      name: 'the argument of the answer is reported',
      filename: inFile('last.ts'),
      code: `import express from 'express';
express().use((error: Error, req, res, next) => { res.status(500).send(error.stack); });`,
      errors: [{ messageId: 'stack', data: { path: 'error.stack (last.ts:2)' }, line: 2, column: 72, endLine: 2, endColumn: 83 }],
    },
  ],
});
