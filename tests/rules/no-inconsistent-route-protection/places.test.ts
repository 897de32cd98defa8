import { rules } from '../../../src/rules.js';
import { inFile, ruleTester } from '../../support/rule-tester.js';

ruleTester.run('no-inconsistent-route-protection', rules['no-inconsistent-route-protection'], {
  valid: [
    {
      filename: inFile('desk.js'),
      code: `import express from 'express';
import passport from 'passport';
const admin = (req, res, next) => { if (req.user.role !== 'admin') return res.sendStatus(403); next(); };
const app = express();
app.use(passport.authenticate('jwt'));
app.put('/a', admin, (req, res) => { res.end(); });
app.delete('/a', admin, (req, res) => { res.end(); });`,
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
app.put('/a', admin, (req, res) => { res.end(); });
app.delete('/a', (req, res) => { res.end(); });`,
      errors: [{ messageId: 'odd', data: { method: 'DELETE', path: '/a', sibling: 'PUT /a (desk.js:6)', asked: 'admin (admin)' }, line: 7, column: 1, endLine: 7, endColumn: 47, suggestions: [{ messageId: 'guard', output: `import express from 'express';
import passport from 'passport';
const admin = (req, res, next) => { if (req.user.role !== 'admin') return res.sendStatus(403); next(); };
const app = express();
app.use(passport.authenticate('jwt'));
app.put('/a', admin, (req, res) => { res.end(); });
app.delete('/a', admin, (req, res) => { res.end(); });` }] }],
    },
  ],
});
