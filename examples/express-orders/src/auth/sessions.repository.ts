import { db } from '../db.js';

export interface Session {
  readonly id: string;
  readonly user_id: number;
  readonly refresh_hash: string;
}

export async function createSession(id: string, userId: number, refreshHash: string, days: number): Promise<void> {
  await db.query(
    `INSERT INTO sessions (id, user_id, refresh_hash, expires_at)
     VALUES ($1, $2, $3, now() + make_interval(days => $4))`,
    [id, userId, refreshHash, days],
  );
}

export async function findLiveSession(id: string): Promise<Session | undefined> {
  const { rows } = await db.query<Session>('SELECT * FROM sessions WHERE id = $1 AND expires_at > now()', [id]);
  return rows[0];
}

export async function deleteSession(id: string): Promise<void> {
  await db.query('DELETE FROM sessions WHERE id = $1', [id]);
}
