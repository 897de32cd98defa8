import { rules } from '../../../src/rules.js';
import { inFile, ruleTester } from '../../support/rule-tester.js';

ruleTester.run('require-timing-safe-compare', rules['require-timing-safe-compare'], {
  valid: [
    {
      name: 'a region',
      filename: inFile('app.ts'),
      code: `import express from 'express';
express().get('/', (req, res) => res.json(req.headers.region === process.env.REGION));`,
    },
  ],
  invalid: [
    {
      name: 'the comparison is reported',
      filename: inFile('app.ts'),
      code: `import express from 'express';
express().get('/', (req, res) => res.json(req.headers.key === process.env.API_KEY));`,
      errors: [{ messageId: 'early', line: 2, column: 43, endLine: 2, endColumn: 82 }],
    },
  ],
});
