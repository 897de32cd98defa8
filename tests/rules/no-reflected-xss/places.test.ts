import { rules } from '../../../src/rules.js';
import { inFile, ruleTester } from '../../support/rule-tester.js';

ruleTester.run('no-reflected-xss', rules['no-reflected-xss'], {
  valid: [
    {
      name: 'the data is an object',
      filename: inFile('hello.ts'),
      code: `import express from 'express';
express().get('/hello', (req, res) => res.send({ name: req.query.name }));`,
    },
  ],
  invalid: [
    {
      name: 'the report stands on what is sent',
      filename: inFile('hello.ts'),
      code: `import express from 'express';
express().get('/hello', (req, res) => res.send('Hello ' + req.query.name));`,
      errors: [{ messageId: 'flow', data: { path: 'req.query.name (hello.ts:2)' }, line: 2, column: 48, endLine: 2, endColumn: 73 }],
    },
  ],
});
