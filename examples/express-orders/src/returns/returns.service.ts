import { NotFound } from '../errors.js';
import type { Principal } from '../middleware/require-user.js';
import * as returns from './returns.repository.js';

export const { insert: announce } = returns;

export function receive(id: number): Promise<void> {
  return returns.setStatus(id, 'received');
}

export function refund(id: number): Promise<void> {
  return returns.setStatus(id, 'refunded');
}

export function listOwn(user: Principal) {
  return returns.findOwn(user.id);
}

export async function find(id: number) {
  const found = await returns.findById(id);
  if (!found) throw new NotFound('The return');
  return found;
}

export async function withdraw(user: Principal, id: number): Promise<void> {
  if (!(await returns.removeOwn(id, user.id))) throw new NotFound('The return');
}
