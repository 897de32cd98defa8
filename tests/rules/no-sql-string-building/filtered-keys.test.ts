import { projectTest } from '../../support/project-test.js';

const rule = 'no-sql-string-building';

projectTest(rule, 'columns from the keys of the body, only those of a list', {
  'columns.mjs': `
import express from 'express';
import pg from 'pg';

const pool = new pg.Pool();
const app = express();
const allowed = ['name', 'city'];
app.patch('/customers/:id', async (req, res) => {
  const columns = Object.keys(req.body).filter((key) => allowed.includes(key));
  await pool.query('UPDATE customers SET ' + columns.map((column, index) => column + ' = $' + (index + 1)).join(', '));
  res.end();
});
`,
});

projectTest(rule, 'columns from the keys of the body, those that are not empty', {
  'columns.mjs': `
import express from 'express';
import pg from 'pg';

const pool = new pg.Pool();
const app = express();
app.patch('/customers/:id', async (req, res) => {
  const columns = Object.keys(req.body).filter((key) => key !== '');
  await pool.query('UPDATE customers SET ' + columns.map((column, index) => column + ' = $' + (index + 1)).join(', ')); // expect: no-sql-string-building
  res.end();
});
`,
});
