import { PGlite } from '@electric-sql/pglite';
import { drizzle, type PgliteDatabase } from 'drizzle-orm/pglite';
import { config } from '../config.js';
import { hashPassword } from '../passwords.js';
import * as schema from './schema.js';

export type Database = PgliteDatabase<typeof schema>;

const tables = `
  CREATE TABLE IF NOT EXISTS users (
    id SERIAL PRIMARY KEY, email TEXT NOT NULL UNIQUE, password_hash TEXT NOT NULL, role TEXT NOT NULL
  );
  CREATE TABLE IF NOT EXISTS products (
    id SERIAL PRIMARY KEY, name TEXT NOT NULL, category TEXT NOT NULL, price_cents INTEGER NOT NULL,
    stock INTEGER NOT NULL DEFAULT 0, price_group TEXT NOT NULL DEFAULT 'standard'
  );
  CREATE TABLE IF NOT EXISTS partners (
    id SERIAL PRIMARY KEY, name TEXT NOT NULL UNIQUE, key_hash TEXT NOT NULL UNIQUE, active BOOLEAN NOT NULL DEFAULT TRUE
  );
  CREATE TABLE IF NOT EXISTS reviews (
    id SERIAL PRIMARY KEY, product_id INTEGER NOT NULL REFERENCES products (id),
    user_id INTEGER NOT NULL REFERENCES users (id), text TEXT NOT NULL, created_at TIMESTAMP NOT NULL DEFAULT now()
  );
`;

export async function openDatabase(): Promise<{ db: Database; close: () => Promise<void> }> {
  const client = new PGlite();
  await client.exec(tables);
  const db = drizzle(client, { schema });
  await db
    .insert(schema.users)
    .values({ email: config.editor.email, passwordHash: hashPassword(config.editor.password), role: 'editor' })
    .onConflictDoNothing();
  return { db, close: () => client.close() };
}
