import { rules } from '../../../src/rules.js';
import { inFile, ruleTester } from '../../support/rule-tester.js';

ruleTester.run('require-authentication', rules['require-authentication'], {
  valid: [
    {
      name: 'a guarded write',
      filename: inFile('desk.ts'),
      code: `import express from 'express';
import passport from 'passport';
express().post('/desk', passport.authenticate('jwt'), (req, res) => { res.end(); });`,
    },
  ],
  invalid: [
    {
      name: 'the application is reported where it is made',
      filename: inFile('desk.ts'),
      code: `import express from 'express';
const app = express();
app.post('/desk', (req, res) => { res.end(); });`,
      errors: [{ messageId: 'openApp', data: { count: '1', first: 'POST /desk, desk.ts:3' }, line: 2, column: 13, endLine: 2, endColumn: 22 }],
    },
    {
      name: 'one route is reported where it is registered',
      filename: inFile('desk.ts'),
      code: `import express from 'express';
import passport from 'passport';
const app = express();
app.post('/open', (req, res) => { res.end(); });
app.post('/desk', passport.authenticate('jwt'), (req, res) => { res.end(); });`,
      errors: [{ messageId: 'open', line: 4, column: 1, endLine: 4, endColumn: 48, suggestions: [{ messageId: 'guard', output: `import express from 'express';
import passport from 'passport';
const app = express();
app.post('/open', passport.authenticate('jwt'), (req, res) => { res.end(); });
app.post('/desk', passport.authenticate('jwt'), (req, res) => { res.end(); });` }] }],
    },
  ],
});
