import { db } from '../db.js';

export interface Return {
  readonly id: number;
  readonly user_id: number;
  readonly order_id: number;
  readonly reason: string;
  readonly status: string;
}

export async function insert(orderId: number, reason: string): Promise<Return | undefined> {
  const { rows } = await db.query<Return>(
    'INSERT INTO returns (user_id, order_id, reason) SELECT user_id, id, $2 FROM orders WHERE id = $1 RETURNING *',
    [orderId, reason],
  );
  return rows[0];
}

export async function findOwn(userId: number): Promise<Return[]> {
  const { rows } = await db.query<Return>('SELECT * FROM returns WHERE user_id = $1 ORDER BY id', [userId]);
  return rows;
}

export async function findById(id: number): Promise<Return | undefined> {
  const { rows } = await db.query<Return>('SELECT * FROM returns WHERE id = $1', [id]); // expect: require-ownership-check
  return rows[0];
}

export async function removeOwn(id: number, userId: number): Promise<boolean> {
  const { affectedRows } = await db.query('DELETE FROM returns WHERE id = $1 AND user_id = $2', [id, userId]);
  return affectedRows === 1;
}

export async function setStatus(id: number, status: string): Promise<void> {
  await db.query('UPDATE returns SET status = $1 WHERE id = $2', [status, id]);
}
