import { db } from '../db.js';

export interface Invoice {
  readonly id: number;
  readonly order_id: number;
  readonly total_cents: number;
  readonly paid: boolean;
}

export async function findOwn(id: number, userId: number): Promise<Invoice | undefined> {
  const { rows } = await db.query<Invoice>(
    'SELECT i.* FROM invoices i JOIN orders o ON o.id = i.order_id WHERE i.id = $1 AND o.user_id = $2',
    [id, userId],
  );
  return rows[0];
}

export async function insertFor(orderId: number): Promise<Invoice | undefined> {
  const { rows } = await db.query<Invoice>(
    `INSERT INTO invoices (order_id, total_cents)
     SELECT o.id, o.quantity * p.price_cents FROM orders o JOIN products p ON p.id = o.product_id WHERE o.id = $1
     RETURNING *`,
    [orderId],
  );
  return rows[0];
}
