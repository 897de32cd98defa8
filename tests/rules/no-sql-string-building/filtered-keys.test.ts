import { describe } from 'vitest';
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

describe('names and what stands under them', () => {
  const update = (line: string): Record<string, string> => ({
    'app.js': `const express = require('express');
const mysql = require('mysql2');
const pool = mysql.createPool({});
const allowed = ['name', 'motto'];
const app = express();
app.put('/me', (req, res) => {
  const changes = [];
  ${line}
});
app.listen(3000);
`,
  });
  const run = (told: boolean): string => `pool.query('UPDATE users SET ' + changes.join(', '), [], () => res.end());${told ? ' // expect: no-sql-string-building' : ''}`;
  projectTest(rule, 'a loop over names, with placeholders', update(`for (const key in req.body) if (allowed.includes(key)) changes.push(\`\${key} = ?\`);\n  ${run(false)}`));
  projectTest(rule, 'a loop over names, with values', update(`for (const key in req.body) if (allowed.includes(key)) changes.push(\`\${key} = '\${req.body[key]}'\`);\n  ${run(true)}`));
  projectTest(rule, 'pairs, with placeholders', update(`Object.entries(req.body).filter(([key]) => allowed.includes(key)).forEach(([key]) => changes.push(\`\${key} = ?\`));\n  ${run(false)}`));
  projectTest(rule, 'pairs, with values', update(`Object.entries(req.body).filter(([key]) => allowed.includes(key)).forEach(([key, value]) => changes.push(\`\${key} = '\${value}'\`));\n  ${run(true)}`));
  projectTest(rule, 'pushed behind a test', update(`Object.keys(req.body).forEach((key) => { if (allowed.includes(key)) changes.push(\`\${key} = ?\`); });\n  ${run(false)}`));
  projectTest(rule, 'pushed without a test', update(`Object.keys(req.body).forEach((key) => { changes.push(\`\${key} = ?\`); });\n  ${run(true)}`));
  projectTest(rule, 'all of them tested before', update(`if (!Object.keys(req.body).every((key) => allowed.includes(key))) return res.sendStatus(400);\n  for (const key of Object.keys(req.body)) changes.push(\`\${key} = ?\`);\n  ${run(false)}`));
  projectTest(rule, 'one that is not allowed looked for', update(`if (Object.keys(req.body).some((key) => !allowed.includes(key))) return res.sendStatus(400);\n  for (const key of Object.keys(req.body)) changes.push(\`\${key} = ?\`);\n  ${run(false)}`));
  projectTest(rule, 'one that is allowed looked for', update(`if (!Object.keys(req.body).some((key) => key.length > 0)) return res.sendStatus(400);\n  for (const key of Object.keys(req.body)) changes.push(\`\${key} = ?\`);\n  ${run(true)}`));
});
