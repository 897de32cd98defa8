import { PGlite } from '@electric-sql/pglite';

const schema = `
  CREATE TABLE users (
    id SERIAL PRIMARY KEY,
    email TEXT NOT NULL UNIQUE,
    password_hash TEXT NOT NULL,
    role TEXT NOT NULL DEFAULT 'customer',
    verified BOOLEAN NOT NULL DEFAULT FALSE,
    verification_code TEXT
  );
  CREATE TABLE sessions (
    id UUID PRIMARY KEY,
    user_id INTEGER NOT NULL REFERENCES users (id),
    refresh_hash TEXT NOT NULL,
    expires_at TIMESTAMPTZ NOT NULL
  );
  CREATE TABLE suppliers (
    id SERIAL PRIMARY KEY,
    name TEXT NOT NULL UNIQUE,
    catalog_url TEXT
  );
  CREATE TABLE products (
    id SERIAL PRIMARY KEY,
    name TEXT NOT NULL,
    category TEXT NOT NULL,
    price_cents INTEGER NOT NULL CHECK (price_cents >= 0),
    stock INTEGER NOT NULL DEFAULT 0,
    archived BOOLEAN NOT NULL DEFAULT FALSE,
    supplier_id INTEGER REFERENCES suppliers (id)
  );
  CREATE TABLE orders (
    id SERIAL PRIMARY KEY,
    user_id INTEGER NOT NULL REFERENCES users (id),
    product_id INTEGER NOT NULL REFERENCES products (id),
    quantity INTEGER NOT NULL CHECK (quantity > 0),
    recipient TEXT NOT NULL,
    status TEXT NOT NULL DEFAULT 'open',
    tracking_code TEXT,
    created_at TIMESTAMPTZ NOT NULL DEFAULT now()
  );
  CREATE TABLE invoices (
    id SERIAL PRIMARY KEY,
    order_id INTEGER NOT NULL REFERENCES orders (id),
    total_cents INTEGER NOT NULL,
    paid BOOLEAN NOT NULL DEFAULT FALSE
  );
  CREATE TABLE returns (
    id SERIAL PRIMARY KEY,
    user_id INTEGER NOT NULL REFERENCES users (id),
    order_id INTEGER NOT NULL REFERENCES orders (id),
    reason TEXT NOT NULL,
    status TEXT NOT NULL DEFAULT 'announced'
  );
`;

export const db = new PGlite();

export async function migrate(): Promise<void> {
  const { rows } = await db.query<{ ready: boolean }>("SELECT to_regclass('users') IS NOT NULL AS ready");
  if (!rows[0]?.ready) await db.exec(schema);
}
