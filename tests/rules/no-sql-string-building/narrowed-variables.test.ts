import { projectTest } from '../../support/project-test.js';

const rule = 'no-sql-string-building';

projectTest(rule, 'a variable that takes the request value only where it is one of a list', {
  'sorted.mjs': `
import express from 'express';
import pg from 'pg';

const pool = new pg.Pool();
const app = express();
const allowed = ['id', 'name'];
app.get('/customers', async (req, res) => {
  let column = 'id';
  if (allowed.includes(req.query.sort)) column = req.query.sort;
  const { rows } = await pool.query('SELECT * FROM customers ORDER BY ' + column);
  res.json(rows);
});
`,
});

projectTest(rule, 'a variable that takes the request value where there is one', {
  'sorted.mjs': `
import express from 'express';
import pg from 'pg';

const pool = new pg.Pool();
const app = express();
app.get('/customers', async (req, res) => {
  let column = 'id';
  if (req.query.sort) column = req.query.sort;
  const { rows } = await pool.query('SELECT * FROM customers ORDER BY ' + column); // expect: no-sql-string-building
  res.json(rows);
});
`,
});
