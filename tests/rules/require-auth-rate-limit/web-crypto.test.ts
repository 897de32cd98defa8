import { describe } from 'vitest';
import { projectTest } from '../../support/project-test.js';

/** Passwords as workers hash them, with nothing but Web Cryptography. */
const hash = (algorithm: string): string => `
const encoder = new TextEncoder();
const hex = (bits: ArrayBuffer) => [...new Uint8Array(bits)].map((b) => b.toString(16).padStart(2, '0')).join('');
export async function hashPassword(password: string, salt = crypto.getRandomValues(new Uint8Array(16))) {
  const key = await crypto.subtle.importKey('raw', encoder.encode(password), ${algorithm}, false, ['deriveBits']);
  const bits = await crypto.subtle.deriveBits({ name: 'PBKDF2', salt, iterations: 100000, hash: 'SHA-256' }, key, 256);
  return hex(salt.buffer) + ':' + hex(bits);
}
export async function verifyPassword(stored: string, password: string) {
  const [salt, hash] = stored.split(':');
  const again = await hashPassword(password, Uint8Array.from(salt.match(/.{2}/g)!.map((b) => parseInt(b, 16))));
  return again.split(':')[1] === hash;
}
`;

const app = (route: string): string => `
import { Hono } from 'hono';
import { sign, jwt } from 'hono/jwt';
import { eq } from 'drizzle-orm';
import { drizzle } from 'drizzle-orm/d1';
import { sqliteTable, text, integer } from 'drizzle-orm/sqlite-core';
import { hashPassword, verifyPassword } from './hash';

const people = sqliteTable('people', { id: integer('id').primaryKey(), email: text('email'), passwordHash: text('password_hash') });
const notes = sqliteTable('notes', { id: integer('id').primaryKey(), personId: integer('person_id').references(() => people.id), text: text('text') });
const app = new Hono<{ Bindings: { DB: D1Database; SECRET: string } }>();
${route}
app.use('*', (c, next) => jwt({ secret: c.env.SECRET, alg: 'HS256' })(c, next));
app.post('/notes', async (c) => {
  await drizzle(c.env.DB).insert(notes).values({ personId: c.get('jwtPayload').sub, text: 'new' });
  return c.body(null, 204);
});
app.put('/notes', async (c) => {
  await drizzle(c.env.DB).update(notes).set({ text: 'old' }).where(eq(notes.personId, c.get('jwtPayload').sub));
  return c.body(null, 204);
});
export default app;
`;

const body = `
  const body = await c.req.json();
  const db = drizzle(c.env.DB);`;

describe('passwords that Web Cryptography hashes', () => {
  const signIn = (check: string, mark = ''): string => app(`app.post('/sessions', async (c) => {${mark}${body}
  const person = await db.select().from(people).where(eq(people.email, String(body.email))).get();
  if (!person || !(${check})) return c.json({}, 401);
  return c.json({ token: await sign({ sub: person.id, exp: Math.floor(Date.now() / 1000) + 900 }, c.env.SECRET) });
});`);
  const rule = 'require-auth-rate-limit';
  for (const algorithm of ["'PBKDF2'", "{ name: 'PBKDF2' }"]) {
    projectTest(rule, `one that signs in: ${algorithm}`, { 'hash.ts': hash(algorithm), 'app.ts': signIn('await verifyPassword(person.passwordHash!, body.password)', ' // expect: require-auth-rate-limit') });
  }
  const known = (unknown: string): string => `await (async () => {
    const answer = await fetch('https://id.example.com/userinfo', { headers: { authorization: String(body.token) } });
    if (!answer.ok) return false;
    ${unknown}
    return true;
  })()`;
  projectTest(rule, 'one of an account that is made for whoever another service knows', { 'hash.ts': hash("'PBKDF2'"), 'app.ts': signIn(known('await db.insert(people).values({ email: String(body.email), passwordHash: await hashPassword(crypto.randomUUID()) });')) });
  projectTest(rule, 'a link that the server signed is asked for, and a password set', {
    'hash.ts': hash("'PBKDF2'"),
    'app.ts': signIn('await verify(body.link, c.env.SECRET) && await hashPassword(body.password)').replace('{ sign, jwt }', '{ sign, jwt, verify }'),
  });
  projectTest(rule, 'none is asked for', { 'hash.ts': hash("'PBKDF2'"), 'app.ts': signIn('person.id > 0') });

  const signUp = (value: string, mark = ''): string => app(`app.post('/people', async (c) => {${mark}${body}
  await db.insert(people).values({ email: String(body.email), passwordHash: ${value} });
  return c.body(null, 204);
});`);
  projectTest('require-authentication', 'one of a new account', { 'hash.ts': hash("'PBKDF2'"), 'app.ts': signUp('await hashPassword(body.password)') });
  projectTest('require-authentication', 'a record of another kind', { 'hash.ts': hash("'PBKDF2'"), 'app.ts': signUp("''", ' // expect: require-authentication').replace(/db\.insert\(people\).*/, "db.insert(notes).values({ text: String(body.text) });") });

  const change = (check: string, mark = ''): string => app('').replace('export default app;', `app.patch('/people/:id/password', async (c) => {${body}
  const id = Number(c.req.param('id'));
  const person = await db.select().from(people).where(eq(people.id, id)).get();
  if (!person${check}) return c.json({}, 401);
  await db.update(people).set({ passwordHash: 'none' }).where(eq(people.id, id));${mark}
  return c.body(null, 204);
});
export default app;`);
  projectTest('require-ownership-on-mutation', 'the old one has to be known', { 'hash.ts': hash("'PBKDF2'"), 'app.ts': change(' || !(await verifyPassword(person.passwordHash!, body.old))') });
  projectTest('require-ownership-on-mutation', 'nothing has to be known', { 'hash.ts': hash("'PBKDF2'"), 'app.ts': change('', ' // expect: require-ownership-on-mutation') });
});
