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

describe('packages of one repository that declare records of one name', () => {
  const schema = (fields: string): string => `model User {\n  id Int @id\n  email String\n${fields}}\n`;
  const app = (end = ''): string => `import express from 'express';
import { PrismaClient } from '@prisma/client';
const prisma = new PrismaClient();
const app = express();
const all = async () => prisma.user.findMany();
app.get('/users', async (req, res) => {
  res.json(await all()); ${end}
});
app.listen(3000);
`;
  const manifest = (name: string): string => `{ "name": "${name}", "dependencies": { "express": "^5.0.0", "@prisma/client": "^6.0.0" } }`;
  const root = '{ "name": "all", "workspaces": ["shop", "blog", "db"], "dependencies": { "express": "^5.0.0", "@prisma/client": "^6.0.0" } }';
  const withPassword = schema('  password String\n');
  projectTest(rule, 'what another package declares is stored elsewhere', {
    'package.json': root,
    'shop/package.json': manifest('shop'), 'shop/prisma/schema.prisma': schema(''), 'shop/app.ts': app(),
    'blog/package.json': manifest('blog'), 'blog/prisma/schema.prisma': withPassword, 'blog/app.ts': app(mark),
  });
  projectTest(rule, 'the package around declares it, and the one within does not', {
    'package.json': root, 'prisma/schema.prisma': withPassword,
    'shop/package.json': manifest('shop'), 'shop/app.ts': app(mark),
    'blog/package.json': manifest('blog'), 'blog/prisma/schema.prisma': schema(''), 'blog/app.ts': app(),
  });
  projectTest(rule, 'one declares it for all', {
    'package.json': root,
    'db/package.json': manifest('db'), 'db/prisma/schema.prisma': withPassword,
    'shop/package.json': manifest('shop'), 'shop/app.ts': app(mark),
  });
});
