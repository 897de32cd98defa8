import { rules } from '../../../src/rules.js';
import { inFile, ruleTester } from '../../support/rule-tester.js';

ruleTester.run('no-open-redirect', rules['no-open-redirect'], {
  valid: [
    {
      name: 'the data stands behind a path',
      filename: inFile('go.ts'),
      code: `import express from 'express';
express().get('/go', (req, res) => res.redirect(\`/orders/\${req.query.id}\`));`,
    },
  ],
  invalid: [
    {
      name: 'the report stands on the place',
      filename: inFile('go.ts'),
      code: `import express from 'express';
express().get('/go', (req, res) => res.redirect(302, req.query.next));`,
      errors: [{ messageId: 'flow', data: { path: 'req.query.next (go.ts:2)' }, line: 2, column: 54, endLine: 2, endColumn: 68 }],
    },
  ],
});
