import { rules } from '../../../src/rules.js';
import { inFile, ruleTester } from '../../support/rule-tester.js';

ruleTester.run('no-auth-after-route', rules['no-auth-after-route'], {
  valid: [
    {
      name: 'the check stands above the route',
      filename: inFile('desk.ts'),
      code: `import express from 'express';
import passport from 'passport';
const app = express();
app.use(passport.authenticate('jwt'));
app.post('/desk', (req, res) => { res.end(); });`,
    },
  ],
  invalid: [
    {
      name: 'the check is reported where it is put',
      filename: inFile('desk.ts'),
      code: `import express from 'express';
import passport from 'passport';
const app = express();
app.post('/desk', (req, res) => { res.end(); });
app.use(passport.authenticate('jwt'));`,
      errors: [{ messageId: 'order', line: 5, column: 1, endLine: 5, endColumn: 38 }],
    },
  ],
});
