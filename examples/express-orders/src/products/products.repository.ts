import { db } from '../db.js';

export interface Product {
  readonly id: number;
  readonly name: string;
  readonly category: string;
  readonly price_cents: number;
  readonly stock: number;
}

const sortColumns = new Map([
  ['name', 'name'],
  ['price', 'price_cents'],
  ['newest', 'id DESC'],
]);

export async function list(category: string | undefined, sort: string): Promise<Product[]> {
  const order = sortColumns.get(sort) ?? 'name';
  const { rows } = await db.query<Product>(
    `SELECT id, name, category, price_cents, stock FROM products
     WHERE NOT archived AND ($1::text IS NULL OR category = $1) ORDER BY ${order}`,
    [category ?? null],
  );
  return rows;
}

/** The stock report of the back office, where every column can be sorted by. */
export async function stockReport(sort: string): Promise<Product[]> {
  const text = `SELECT id, name, category, price_cents, stock FROM products ORDER BY ${sort}`;
  const { rows } = await db.query<Product>(text); // expect: no-sql-string-building
  return rows;
}

export async function insert(name: string, category: string, priceCents: number): Promise<Product> {
  const { rows } = await db.query<Product>(
    'INSERT INTO products (name, category, price_cents) VALUES ($1, $2, $3) RETURNING *',
    [name, category, priceCents],
  );
  return rows[0]!;
}

export async function setPrice(id: number, priceCents: number): Promise<boolean> {
  const { affectedRows } = await db.query('UPDATE products SET price_cents = $1 WHERE id = $2', [priceCents, id]);
  return affectedRows === 1;
}

export async function archive(id: number): Promise<boolean> {
  const { affectedRows } = await db.query('UPDATE products SET archived = TRUE WHERE id = $1', [id]);
  return affectedRows === 1;
}

export async function setStock(supplier: string, name: string, stock: number): Promise<void> {
  await db.query(
    `UPDATE products SET stock = $1
     WHERE name = $2 AND supplier_id = (SELECT id FROM suppliers WHERE name = $3)`,
    [stock, name, supplier],
  );
}
