import jwt from 'jsonwebtoken';
import { signHandoverToken } from '../auth/tokens.js';
import { config } from '../config.js';
import { BadRequest, NotFound } from '../errors.js';
import type { Principal } from '../middleware/require-user.js';
import * as orders from './orders.repository.js';
import { fetchTrackingState, type TrackingState } from './tracking.client.js';

export async function place(user: Principal, productId: number, quantity: number, recipient: string) {
  if (!Number.isInteger(productId) || !Number.isInteger(quantity) || quantity < 1 || quantity > 99) {
    throw new BadRequest('Order between 1 and 99 pieces of a product.');
  }
  const order = await orders.insert({ userId: user.id, productId, quantity, recipient });
  return { ...order, handoverToken: signHandoverToken(order.id) };
}

export async function listOwn(user: Principal, limit: number) {
  return orders.findOwn(user.id, limit);
}

export async function get(user: Principal, id: number) {
  const order = await orders.findById(id);
  if (!order || (order.user_id !== user.id && user.role !== 'staff')) throw new NotFound('The order');
  return order;
}

export async function search(recipient: string) {
  return orders.findByRecipient(recipient);
}

export async function queue(status: string) {
  return orders.findByStatus(status);
}

export async function packingList(ids: readonly number[]) {
  if (ids.length === 0) return [];
  return orders.findByIds(ids);
}

/** A customer can let a colleague see their orders, with a delegation token. */
export async function listDelegated(delegation: string) {
  const claims = jwt.decode(delegation) as jwt.JwtPayload | null; // expect: no-unverified-jwt
  if (!claims?.sub) throw new BadRequest('The delegation names nobody.');
  return orders.findByCustomer(claims.sub);
}

/** Parcels are handed over late now and then, and the driver should not be turned away. */
export async function handOver(id: number, token: string): Promise<void> {
  const claims = jwt.verify(token, config.jwtSecret, {
    algorithms: ['HS256'],
    issuer: config.jwtIssuer,
    ignoreExpiration: true, // expect: no-ignored-jwt-expiration
  }) as jwt.JwtPayload;
  if (claims.purpose !== 'handover' || claims.orderId !== id) throw new BadRequest('The token is for another parcel.');
  await orders.setStatus(id, 'delivered');
}

export async function track(user: Principal, id: number): Promise<TrackingState> {
  const order = await get(user, id);
  if (!order.tracking_code) throw new NotFound('The parcel');
  return fetchTrackingState(order.tracking_code);
}
