import { rules } from '../../../src/rules.js';
import { inFile, ruleTester } from '../../support/rule-tester.js';

ruleTester.run('require-role-check', rules['require-role-check'], {
  valid: [
    {
      filename: inFile('desk.js'),
      code: `import express from 'express';
import passport from 'passport';
const admin = (req, res, next) => { if (req.user.role !== 'admin') return res.sendStatus(403); next(); };
const app = express();
app.use(passport.authenticate('jwt'));
app.get('/admin/a', admin, (req, res) => { res.end(); });
app.get('/admin/b', admin, (req, res) => { res.end(); });`,
    },
  ],
  invalid: [
    {
      filename: inFile('desk.js'),
      code: `import express from 'express';
import passport from 'passport';
const admin = (req, res, next) => { if (req.user.role !== 'admin') return res.sendStatus(403); next(); };
const app = express();
app.use(passport.authenticate('jwt'));
app.get('/admin/a', admin, (req, res) => { res.end(); });
app.get('/admin/b', (req, res) => { res.end(); });`,
      errors: [{ messageId: 'open', data: { method: 'GET', path: '/admin/b', sibling: 'GET /admin/a (desk.js:6)', asked: 'admin (admin)' }, line: 7, column: 1, endLine: 7, endColumn: 50, suggestions: [{ messageId: 'guard', output: `import express from 'express';
import passport from 'passport';
const admin = (req, res, next) => { if (req.user.role !== 'admin') return res.sendStatus(403); next(); };
const app = express();
app.use(passport.authenticate('jwt'));
app.get('/admin/a', admin, (req, res) => { res.end(); });
app.get('/admin/b', admin, (req, res) => { res.end(); });` }] }],
    },
  ],
});
