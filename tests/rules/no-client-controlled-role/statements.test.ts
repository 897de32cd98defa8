import { describe } from 'vitest';
import { projectTest } from '../../support/project-test.js';

const rule = 'no-client-controlled-role';
const mark = '// expect: no-client-controlled-role';

describe('columns of statements', () => {
  const app = (setup: string, body: string, end = ''): Record<string, string> => ({
    'app.js': `const express = require('express');
${setup}
const app = express();
app.use(express.json());
app.post('/register', async (req, res) => {
  const { name, role } = req.body; ${end}
  ${body}
  res.sendStatus(201);
});
app.listen(3000);
`,
  });
  const better = "const db = require('better-sqlite3')('app.db');";
  projectTest(rule, 'INSERT with placeholders', app(better, `db.prepare("INSERT INTO users (created, name, role) VALUES (date('now', ?), ?, ?)").run('utc', name, role);`, mark), { says: ['role'] });
  projectTest(rule, 'the role is the program’s', app(better, "db.prepare(\"INSERT INTO users (created, name, role) VALUES (date('now', ?), ?, 'user')\").run('utc', name);"));
  projectTest(rule, 'another column is the client’s', app(better, "db.prepare('INSERT INTO users (role, name) VALUES (?, ?)').run('user', name);"));
  projectTest(rule, 'by number, with a callback', app("const { Pool } = require('pg');\nconst pool = new Pool();", `pool.query('INSERT INTO users (name, role) VALUES ($1, $2) RETURNING id', [name, role], () => {});`, mark));
  projectTest(rule, 'by name', app("const sqlite3 = require('sqlite3');\nconst db = new sqlite3.Database('app.db');", `db.run('INSERT INTO users (name, role) VALUES ($name, $role)', { $name: name, $role: role });`, mark));
  projectTest(rule, 'a tag', app("const sql = require('postgres')();", `await sql\`INSERT INTO users (name, role) VALUES (\${name}, \${role})\`;`, mark));
  projectTest(rule, 'a tag, with a role of the program’s', app("const sql = require('postgres')();", 'await sql`INSERT INTO users (name, role) VALUES (${name}, ${"user"})`;'));
  projectTest('no-mass-assignment', 'an object as it came', app("const connection = require('mysql').createConnection({});", "connection.query('UPDATE users SET ? WHERE id = ?', [req.body, 1]); // expect: no-mass-assignment"));
  projectTest('no-mass-assignment', 'an object of the program’s', app("const connection = require('mysql').createConnection({});", "connection.query('UPDATE users SET ? WHERE id = ?', [{ name }, 1]);"));
});
