import { describe } from 'vitest';
import { projectTest } from '../../support/project-test.js';

const rule = 'no-sensitive-fields-in-response';
const mark = '// expect: no-sensitive-fields-in-response';

describe('columns that statements select', () => {
  const app = (send: string): Record<string, string> => ({
    'schema.sql': 'CREATE TABLE users (id SERIAL PRIMARY KEY, email TEXT, password_hash TEXT);',
    'app.js': `import express from 'express';
import pg from 'pg';
const pool = new pg.Pool();
const app = express();
app.get('/users', async (req, res) => {
  ${send}
});
app.listen(3000);
`,
  });
  projectTest(rule, 'all of them', app(`const { rows } = await pool.query('SELECT * FROM users');\n  res.json(rows); ${mark}`), { says: ['password_hash'] });
  projectTest(rule, 'one row of them', app(`const result = await pool.query('SELECT u.* FROM users u LIMIT 1');\n  res.json({ user: result.rows[0] }); ${mark}`));
  projectTest(rule, 'by name', app(`const { rows } = await pool.query('SELECT id, u.password_hash FROM users u');\n  res.json(rows); ${mark}`));
  projectTest(rule, 'others by name', app("const { rows } = await pool.query('SELECT id, email FROM users');\n  res.json(rows);"));
  projectTest(rule, 'a part of a row', app("const { rows } = await pool.query('SELECT * FROM users');\n  res.json({ email: rows[0].email });"));
  projectTest(rule, 'a count', app("const { rows } = await pool.query('SELECT count(*) AS n FROM users');\n  res.json(rows[0]);"));
});

describe('models of a Prisma schema', () => {
  const app = (find: string, end = ''): Record<string, string> => ({
    'prisma/schema.prisma': 'model User {\n  id Int @id\n  email String\n  password String\n}\n',
    'app.ts': `import Fastify from 'fastify';
import { PrismaClient } from '@prisma/client';
const prisma = new PrismaClient();
const app = Fastify();
app.get('/users', async (request, reply) => {
  const users = await prisma.user.findMany(${find});
  return reply.send(users); ${end}
});
`,
  });
  projectTest(rule, 'as they are stored', app('', mark), { says: ['password'] });
  projectTest(rule, 'some fields', app('{ select: { id: true, email: true } }'));
  projectTest(rule, 'all but the password', app('{ omit: { password: true } }'));
});
