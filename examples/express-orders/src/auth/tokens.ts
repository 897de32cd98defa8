import jwt from 'jsonwebtoken';
import { config, supplierKeys } from '../config.js';
import { Unauthorized } from '../errors.js';

export interface AccessClaims extends jwt.JwtPayload {
  readonly sub: string;
  readonly role: string;
  readonly sid: string;
}

export function signAccessToken(userId: number, role: string, sessionId: string): string {
  return jwt.sign({ role, sid: sessionId }, config.jwtSecret, {
    subject: String(userId),
    issuer: config.jwtIssuer,
    expiresIn: config.accessTokenTtl,
  });
}

export function verifyAccessToken(token: string): AccessClaims {
  return jwt.verify(token, config.jwtSecret, { algorithms: ['HS256'], issuer: config.jwtIssuer }) as AccessClaims;
}

/** Goes with the parcel; whoever takes the parcel shows it back to us. */
export function signHandoverToken(orderId: number): string {
  const inThreeDays = Math.floor(Date.now() / 1000) + 3 * 24 * 60 * 60;
  return jwt.sign({ orderId, purpose: 'handover', exp: inThreeDays }, config.jwtSecret, { issuer: config.jwtIssuer });
}

/** The scanners in the warehouse keep their token in flash memory and have no clock. */
export function signScannerToken(userId: number): string {
  return jwt.sign({ role: 'scanner' }, config.jwtSecret, { // expect: require-jwt-expiry
    subject: String(userId),
    issuer: config.jwtIssuer,
  });
}

/** Suppliers sign with this what they send us later; the first ones did so for a whole year. */
export function signSupplierToken(supplier: string): string {
  return jwt.sign({ supplier }, config.supplierTokenSecret, { expiresIn: '365d' }); // expect: no-excessive-jwt-lifetime
}

/** For the links in newsletters. */
export function signUnsubscribeToken(email: string): string {
  return jwt.sign({ email }, config.newsletterSecret, { expiresIn: '7d' });
}

/** The same for tokens of the depots, whose keys are looked up while the token is read. */
export function verifyDepotToken(token: string, done: (error: Error | null, depot?: string) => void): void {
  jwt.verify(token, (header, found) => found(null, supplierKeys.get(header.kid ?? '')), (error, claims) => { // expect: require-jwt-algorithms
    done(error, typeof claims === 'object' ? claims.sub : undefined);
  });
}

export function verifySupplierToken(token: string): string {
  const name = jwt.decode(token, { complete: true })?.header.kid;
  const key = name && supplierKeys.get(name);
  if (!key) throw new Unauthorized('This supplier is not known.');
  jwt.verify(token, key, { algorithms: ['HS256'], audience: config.jwtIssuer });
  return name;
}
