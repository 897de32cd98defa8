import { describe } from 'vitest';
import { projectTest } from '../../support/project-test.js';

const rule = 'no-sql-string-building';

describe('what callers wrote into stored records', () => {
  const tables = (name: string, statement: string, mark = ''): Readonly<Record<string, string>> => ({ 'app.js': `
const express = require('express');
const sqlite3 = require('sqlite3').verbose();

const db = new sqlite3.Database('app.db');
const app = express();
app.use(express.json());
app.post('/users', (req, res) => {
  db.run('INSERT INTO users (name, city) VALUES (?, ?)', [${name}, 'Bern'], () => res.end());
});
app.get('/friends/:id', (req, res) => {
  db.get('SELECT name, city FROM users WHERE id = ?', [req.params.id], (error, user) => {
    db.all(${statement}, (failed, rows) => res.json(rows));${mark}
  });
});
app.listen(3000);
` });

  projectTest(rule, 'in the text of a statement', tables('req.body.name', '"SELECT id FROM friends WHERE name = \'" + user.name + "\'"', ' // expect: no-sql-string-building'), { says: ['Stored users.name, which a client wrote (req.body.name, app.js:9)'] });
  projectTest(rule, 'bound to a statement', tables('req.body.name', "'SELECT id FROM friends WHERE name = ?', [user.name]"));
  projectTest(rule, 'in the text of a statement, a number', tables('Number(req.body.name)', '"SELECT id FROM friends WHERE name = \'" + user.name + "\'"'));
  projectTest(rule, 'in the text of a statement, what the program wrote', tables('req.body.name', '"SELECT id FROM friends WHERE city = \'" + user.city + "\'"'));
});
