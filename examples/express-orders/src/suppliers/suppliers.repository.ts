import { db } from '../db.js';

export interface Supplier {
  readonly id: number;
  readonly name: string;
  readonly catalog_url: string | null;
}

export async function list(): Promise<Supplier[]> {
  const { rows } = await db.query<Supplier>('SELECT id, name, catalog_url FROM suppliers ORDER BY name');
  return rows;
}

export async function insert(name: string): Promise<Supplier> {
  const { rows } = await db.query<Supplier>('INSERT INTO suppliers (name) VALUES ($1) RETURNING *', [name]);
  return rows[0]!;
}

export async function remove(id: number): Promise<void> {
  await db.query('DELETE FROM suppliers WHERE id = $1', [id]);
}
