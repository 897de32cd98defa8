import { describe } from 'vitest';
import { projectTest } from '../../support/project-test.js';

const rule = 'no-sql-string-building';
const reported = ' // expect: no-sql-string-building';

function files(test: string, mark = ''): { readonly 'app.cjs': string } {
  return {
    'app.cjs': `
const express = require('express');
const { Pool } = require('pg');

const pool = new Pool();
const columns = ['name', 'price'];
const app = express();
app.get('/products', async (req, res) => {
  const by = req.query.by;
  ${test}
  const { rows } = await pool.query('SELECT id FROM products ORDER BY ' + by + ' LIMIT 50');${mark}
  res.json(rows);
});
app.listen(3000);
`,
  };
}

describe('a name that was found in a list', () => {
  projectTest(rule, 'indexOf', files('if (columns.indexOf(by) === -1) return res.sendStatus(400);'));
  projectTest(rule, 'lastIndexOf, kept in a variable', files('const at = columns.lastIndexOf(by);\n  if (at < 0) return res.sendStatus(400);'));
  projectTest(rule, 'indexOf with a tilde', files('if (!~columns.indexOf(by)) return res.sendStatus(400);'));
  projectTest(rule, 'findIndex', files('if (columns.findIndex((column) => column === by) === -1) return res.sendStatus(400);'));
  projectTest(rule, 'find', files('if (!columns.find((column) => column === by)) return res.sendStatus(400);'));
  projectTest(rule, 'find, compared with undefined', files('const found = columns.find((column) => column === by);\n  if (found === undefined) return res.sendStatus(400);'));
});

describe('a name that was not', () => {
  projectTest(rule, 'the other side of indexOf', files('if (columns.indexOf(by) !== -1) return res.sendStatus(400);', reported));
  projectTest(rule, 'the other side of findIndex', files('if (columns.findIndex((column) => column === by) >= 0) return res.sendStatus(400);', reported));
  projectTest(rule, 'another name was looked for', files("if (columns.indexOf('name') === -1) return res.sendStatus(400);", reported));
  projectTest(rule, 'found by another test', files('if (!columns.find((column) => column !== by)) return res.sendStatus(400);', reported));
});
