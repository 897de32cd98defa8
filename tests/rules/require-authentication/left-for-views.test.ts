import { describe } from 'vitest';
import { projectTest } from '../../support/project-test.js';

const rule = 'require-authentication';
const mark = ' // expect: require-authentication';

describe('what is left for views is no check', () => {
  const app = (left: string, end = '', check = ''): Record<string, string> => ({
    'app.js': `
const express = require('express');
const session = require('express-session');
const passport = require('passport');
const { load } = require('./accounts');
const app = express();${end}
app.use(session({ secret: process.env.SECRET }));
app.use((req, res, next) => { ${left} next(); });
app.post('/login', (req, res, next) => passport.authenticate('local', (error, user) => req.logIn(user, () => res.json({})))(req, res, next));
app.post('/notes', ${check}(req, res) => res.sendStatus(204));
app.delete('/notes/:id', ${check}(req, res) => res.sendStatus(204));
app.listen(3000);
`,
    'accounts.js': 'exports.load = (id) => fetch(`https://accounts.example.com/${id}`);',
  });
  const says = { says: ['Nothing in this application checks who is calling, and 2 of its routes change data (first POST /notes, app.js:10).'] };

  projectTest(rule, 'nothing', app('', mark), says);
  projectTest(rule, 'the session', app('res.locals.session = req.session;', mark), says);
  projectTest(rule, 'a part of the session', app('res.locals.user = req.session.user;', mark), says);
  projectTest(rule, 'the session, and handlers ask for it', app('res.locals.session = req.session;', '', '(req, res, next) => (res.locals.session.user ? next() : res.sendStatus(401)), '));
  projectTest(rule, 'the session, and handlers turn strangers away', app('if (!req.session.user) return res.sendStatus(401);'));
  projectTest(rule, 'whom a session belongs to, and nobody asks', app('req.actor = load(req.session.userId);', mark), says);
  projectTest(rule, 'whom a session belongs to, and some ask', app('req.actor = load(req.session.userId);', '', '(req, res, next) => (req.actor ? next() : res.sendStatus(401)), '));
});
