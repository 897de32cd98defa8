import { db } from '../db.js';

export interface User {
  readonly id: number;
  readonly email: string;
  readonly password_hash: string;
  readonly role: string;
}

export async function create(email: string, passwordHash: string, role: string, code: string): Promise<number> {
  const { rows } = await db.query<{ id: number }>(
    'INSERT INTO users (email, password_hash, role, verification_code) VALUES ($1, $2, $3, $4) RETURNING id',
    [email, passwordHash, role, code],
  );
  return rows[0]!.id;
}

export async function findById(id: number): Promise<User | undefined> {
  const { rows } = await db.query<User>('SELECT * FROM users WHERE id = $1', [id]);
  return rows[0];
}

export async function findByEmail(email: string): Promise<User | undefined> {
  const { rows } = await db.query<User>('SELECT * FROM users WHERE email = $1', [email]);
  return rows[0];
}

export async function takeVerificationCode(code: string): Promise<User | undefined> {
  const { rows } = await db.query<User>(
    'UPDATE users SET verified = TRUE, verification_code = NULL WHERE verification_code = $1 RETURNING *',
    [code],
  );
  return rows[0];
}
