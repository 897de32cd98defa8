import { rules } from '../../../src/rules.js';
import { inFile, ruleTester } from '../../support/rule-tester.js';

ruleTester.run('no-bypassable-path-guard', rules['no-bypassable-path-guard'], {
  valid: [
    {
      name: 'the path from its beginning',
      filename: inFile('desk.ts'),
      code: `import express from 'express';
const app = express();
app.use((req, res, next) => {
  if (req.path.startsWith('/public/')) return next();
  if (!req.headers.authorization) return res.sendStatus(401);
  next();
});
app.get('/orders', (req, res) => res.json([]));`,
    },
  ],
  invalid: [
    {
      name: 'the URL at any place: the test',
      filename: inFile('desk.ts'),
      code: `import express from 'express';
const app = express();
app.use((req, res, next) => {
  if (req.url.includes('/public/')) return next();
  if (!req.headers.authorization) return res.sendStatus(401);
  next();
});
app.get('/orders', (req, res) => res.json([]));`,
      errors: [{ messageId: 'query', line: 4, column: 7, endLine: 4, endColumn: 35 }],
    },
  ],
});
