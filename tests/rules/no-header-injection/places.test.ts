import { rules } from '../../../src/rules.js';
import { inFile, ruleTester } from '../../support/rule-tester.js';

ruleTester.run('no-header-injection', rules['no-header-injection'], {
  valid: [
    {
      name: 'the value is the caller’s',
      filename: inFile('set.ts'),
      code: `import express from 'express';
express().get('/', (req, res) => res.set('X-Tag', req.query.tag).end());`,
    },
  ],
  invalid: [
    {
      name: 'the report stands on the name',
      filename: inFile('set.ts'),
      code: `import express from 'express';
express().get('/', (req, res) => res.set(req.query.tag, 'on').end());`,
      errors: [{ messageId: 'name', data: { path: 'req.query.tag (set.ts:2)' }, line: 2, column: 42, endLine: 2, endColumn: 55 }],
    },
  ],
});
