import { rules } from '../../../src/rules.js';
import { inFile, ruleTester } from '../../support/rule-tester.js';

const checked = (own: string): string => `import express from 'express';
import passport from 'passport';
const app = express();
const authenticate = passport.authenticate('jwt', { session: false });
app.get('/orders', authenticate, (req, res) => { res.json([]); });
app.get('/products', (req, res) => { res.json([]); });
app.get('/news', (req, res) => { res.json([]); });
app.post('/products', ${own}(req, res) => { res.sendStatus(201); });`;

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
    {
      name: 'the check of another route is suggested',
      filename: inFile('app.ts'),
      code: checked(''),
      errors: [{ messageId: 'open', line: 8, suggestions: [{ messageId: 'guard', output: checked('authenticate, ') }] }],
    },
  ],
});
