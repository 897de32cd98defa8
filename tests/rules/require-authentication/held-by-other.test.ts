import { describe } from 'vitest';
import { projectTest } from '../../support/project-test.js';

const rule = 'require-authentication';

const app = (widget: string) => ({
  'app.js': `
import express from 'express';
import passport from 'passport';
import { Pool } from 'pg';

const pool = new Pool();
const app = express();
const user = passport.authenticate('jwt');
const widget = async (req, res, next) => {
  const { rows } = await pool.query('select * from widgets where key = $1', [req.params.key]);
  if (rows.length === 0) { res.sendStatus(404); return; }
  next();
};
app.post('/notes', user, (req, res) => { res.sendStatus(201); });
app.put('/notes/:id', user, (req, res) => { res.sendStatus(204); });
app.delete('/notes/:id', user, (req, res) => { res.sendStatus(204); });
app.post('/tags', user, (req, res) => { res.sendStatus(201); });
${widget}
`,
});

describe('something else than a check of the caller', () => {
  projectTest(rule, 'holds several routes, all of them open', app(`app.post('/widgets/:key/messages', widget, (req, res) => { res.sendStatus(201); });
app.delete('/widgets/:key/messages', widget, (req, res) => { res.sendStatus(204); });`));

  projectTest(rule, 'holds routes of which others are guarded', app(`app.post('/widgets/:key/messages', widget, (req, res) => { res.sendStatus(201); }); // expect: require-authentication
app.delete('/widgets/:key/messages', user, widget, (req, res) => { res.sendStatus(204); });`));

  projectTest(rule, 'holds a single route', app("app.post('/widgets/:key/messages', widget, (req, res) => { res.sendStatus(201); }); // expect: require-authentication"));
});

describe('a route that is registered a second time', () => {
  const tags = (first: string, second: string): string => `app.post('/labels', ${first});\napp.post('/labels', ${second}`;

  projectTest(rule, 'gets no request', app(tags('user, (req, res) => { res.sendStatus(201); }', '(req, res) => { res.sendStatus(201); });')));
  projectTest(rule, 'gets those that the first one passes on', app(tags('(req, res, next) => { next(); }', '(req, res) => { res.sendStatus(201); }); // expect: require-authentication')));
});
