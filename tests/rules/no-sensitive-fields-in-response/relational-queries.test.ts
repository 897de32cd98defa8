import { describe } from 'vitest';
import { projectTest } from '../../support/project-test.js';

const rule = 'no-sensitive-fields-in-response';
const mark = ` // expect: ${rule}`;

describe('Drizzle: relational queries', () => {
  const app = (query: string, expected = ''): Readonly<Record<string, string>> => ({
    'schema.ts': `
import { pgTable, serial, text } from 'drizzle-orm/pg-core';
export const users = pgTable('users', { id: serial('id').primaryKey(), name: text('name'), password: text('password') });
export const posts = pgTable('posts', { id: serial('id').primaryKey(), title: text('title') });
`,
    'app.ts': `
import express from 'express';
import { eq } from 'drizzle-orm';
import { drizzle } from 'drizzle-orm/node-postgres';
import * as schema from './schema';
const db = drizzle('postgres://db.example.com/shop', { schema });
const app = express();
app.get('/', async (req, res) => {
  res.json(await db.query.${query});${expected}
});
app.listen(3000);
`,
  });
  projectTest(rule, 'one record', app('users.findFirst({ where: eq(schema.users.name, String(req.query.name)) })', mark));
  projectTest(rule, 'several', app('users.findMany({ limit: 10 })', mark));
  projectTest(rule, 'some of the columns', app('users.findFirst({ where: eq(schema.users.name, String(req.query.name)), columns: { name: true } })'));
  projectTest(rule, 'of a table without secrets', app('posts.findMany({ limit: 10 })'));
  projectTest(rule, 'of a table that nobody made', app('others.findMany({ limit: 10 })'));
});
