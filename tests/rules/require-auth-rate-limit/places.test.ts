import { rules } from '../../../src/rules.js';
import { inFile, ruleTester } from '../../support/rule-tester.js';

ruleTester.run('require-auth-rate-limit', rules['require-auth-rate-limit'], {
  valid: [
    {
      filename: inFile('desk.js'),
      code: `import express from 'express';
import passport from 'passport';
import { rateLimit } from 'express-rate-limit';
const app = express();
app.post('/login', rateLimit(), passport.authenticate('local'), (req, res) => { res.end(); });`,
    },
  ],
  invalid: [
    {
      name: 'the limiter of another route is suggested',
      filename: inFile('desk.js'),
      code: `import express from 'express';
import passport from 'passport';
import { rateLimit } from 'express-rate-limit';
const app = express();
const limiter = rateLimit({ limit: 5 });
app.post('/reset', limiter, (req, res) => { res.end(); });
app.post('/login', passport.authenticate('local'), (req, res) => { res.end(); });`,
      errors: [{ messageId: 'unlimited', line: 7, column: 1, endLine: 7, endColumn: 81, suggestions: [{ messageId: 'limit', output: `import express from 'express';
import passport from 'passport';
import { rateLimit } from 'express-rate-limit';
const app = express();
const limiter = rateLimit({ limit: 5 });
app.post('/reset', limiter, (req, res) => { res.end(); });
app.post('/login', limiter, passport.authenticate('local'), (req, res) => { res.end(); });` }] }],
    },
    {
      filename: inFile('desk.js'),
      code: `import express from 'express';
import passport from 'passport';
import { rateLimit } from 'express-rate-limit';
const app = express();
app.post('/login', passport.authenticate('local'), (req, res) => { res.end(); });`,
      errors: [{ messageId: 'unlimited', data: { method: 'POST', path: '/login', others: '', limiter: '' }, line: 5, column: 1, endLine: 5, endColumn: 81 }],
    },
  ],
});
