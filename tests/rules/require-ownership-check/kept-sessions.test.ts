import { describe } from 'vitest';
import { projectTest } from '../../support/project-test.js';

const rule = 'require-ownership-check';
const bad = ' // expect: require-ownership-check';

describe('Sessions that a program keeps itself', () => {
  const app = (name: string, key: string, one: string, mark: string): Readonly<Record<string, string>> => ({
    'app.ts': `
import { Hono } from 'hono';
import { getCookie } from 'hono/cookie';
import { createHash } from 'node:crypto';
import { and, eq } from 'drizzle-orm';
import { drizzle } from 'drizzle-orm/node-postgres';
import { invoices, sessions, users } from './schema';

const db = drizzle(process.env.DATABASE_URL);
const hash = (text) => createHash('sha256').update(text).digest('hex');
const app = new Hono();
async function caller(c) {
  const token = getCookie(c, '${name}');
  if (!token) return null;
  const [row] = await db.select({ session: sessions, user: { id: users.id } }).from(sessions).innerJoin(users, eq(users.id, sessions.userId)).where(eq(sessions.id, ${key}));
  return row ? row.user : null;
}
app.use(async (c, next) => {
  const user = await caller(c);
  if (!user) return c.text('sign in', 401);
  c.set('user', user);
  await next();
});
app.get('/invoices', async (c) => c.json(await db.select().from(invoices).where(eq(invoices.userId, c.get('user').id))));
app.get('/invoices/:id', async (c) => c.json(await db.select().from(invoices).where(${one})));${mark}
`,
    'schema.ts': `
import { pgTable, text } from 'drizzle-orm/pg-core';
export const invoices = pgTable('invoices', { id: text('id').primaryKey(), userId: text('user_id') });
export const sessions = pgTable('sessions', { id: text('id').primaryKey(), userId: text('user_id') });
export const users = pgTable('users', { id: text('id').primaryKey() });
`,
  });
  const anybodys = "eq(invoices.id, c.req.param('id'))";
  projectTest(rule, 'under the cookie', app('sid', 'token', anybodys, bad));
  projectTest(rule, 'under its digest', app('sid', 'hash(token)', anybodys, bad));
  projectTest(rule, 'under its digest, and the owner is asked for', app('sid', 'hash(token)', "and(eq(invoices.id, c.req.param('id')), eq(invoices.userId, c.get('user').id))", ''));
});
