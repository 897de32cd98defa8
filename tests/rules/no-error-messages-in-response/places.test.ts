import { rules } from '../../../src/rules.js';
import { inFile, ruleTester } from '../../support/rule-tester.js';

ruleTester.run('no-error-messages-in-response', rules['no-error-messages-in-response'], {
  valid: [
    {
      name: 'a text of its own',
      filename: inFile('last.ts'),
      code: `import express from 'express';
express().use((error: Error, req, res, next) => { res.status(500).send('failed'); });`,
    },
  ],
  invalid: [
    {
      name: 'the argument of the answer is reported',
      filename: inFile('last.ts'),
      code: `import express from 'express';
express().use((error: Error, req, res, next) => { res.status(500).send(error.message); });`,
      errors: [{ messageId: 'message', data: { path: 'error.message (last.ts:2)' }, line: 2, column: 72, endLine: 2, endColumn: 85 }],
    },
  ],
});
