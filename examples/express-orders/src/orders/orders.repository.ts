import { db } from '../db.js';

export interface Order {
  readonly id: number;
  readonly user_id: number;
  readonly product_id: number;
  readonly quantity: number;
  readonly recipient: string;
  readonly status: string;
  readonly tracking_code: string | null;
}

export interface NewOrder {
  readonly userId: number;
  readonly productId: number;
  readonly quantity: number;
  readonly recipient: string;
}

const statuses = ['open', 'packed', 'sent', 'delivered'];

export async function insert({ userId, productId, quantity, recipient }: NewOrder): Promise<Order> {
  const { rows } = await db.query<Order>(
    'INSERT INTO orders (user_id, product_id, quantity, recipient) VALUES ($1, $2, $3, $4) RETURNING *',
    [userId, productId, quantity, recipient],
  );
  return rows[0]!;
}

export async function findById(id: number): Promise<Order | undefined> {
  const { rows } = await db.query<Order>('SELECT * FROM orders WHERE id = $1', [id]);
  return rows[0];
}

export async function findOwn(userId: number, limit: number): Promise<Order[]> {
  const text = `SELECT * FROM orders WHERE user_id = $1 ORDER BY id DESC LIMIT ${limit}`;
  const { rows } = await db.query<Order>(text, [userId]);
  return rows;
}

export async function findByCustomer(customerId: string): Promise<Order[]> {
  const { rows } = await db.query<Order>('SELECT * FROM orders WHERE user_id = $1 ORDER BY id DESC', [Number(customerId)]);
  return rows;
}

export async function findByIds(ids: readonly number[]): Promise<Order[]> {
  const places = ids.map((_, index) => `$${index + 1}`).join(', ');
  const { rows } = await db.query<Order>(`SELECT * FROM orders WHERE id IN (${places})`, [...ids]);
  return rows;
}

export async function findByRecipient(name: string): Promise<Order[]> {
  const { rows } = await db.query<Order>(`SELECT * FROM orders WHERE recipient ILIKE '%${name}%' ORDER BY id`); // expect: no-sql-string-building
  return rows;
}

export async function findByStatus(status: string): Promise<Order[]> {
  const filter = statuses.includes(status) ? `WHERE status = '${status}'` : '';
  const { rows } = await db.query<Order>(`SELECT * FROM orders ${filter} ORDER BY id`);
  return rows;
}

export async function setStatus(id: number, status: string): Promise<void> {
  await db.query('UPDATE orders SET status = $1 WHERE id = $2', [status, id]);
}
