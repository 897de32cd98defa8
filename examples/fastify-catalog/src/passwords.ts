import { createHash, randomBytes, scryptSync, timingSafeEqual } from 'node:crypto';

export function hashPassword(password: string): string {
  const salt = randomBytes(16);
  return `${salt.toString('hex')}:${scryptSync(password, salt, 32).toString('hex')}`;
}

export function isPassword(password: string, stored: string): boolean {
  const [salt = '', hash = ''] = stored.split(':');
  return timingSafeEqual(scryptSync(password, Buffer.from(salt, 'hex'), 32), Buffer.from(hash, 'hex'));
}

/** The price scanners have no room for more. */
export function hashScannerPassword(password: string): string {
  return createHash('sha1').update(password).digest('hex'); // expect: no-weak-password-hashing
}

/** For long random values only; passwords go through `hashPassword`. */
export function fingerprint(value: string): string {
  return createHash('sha256').update(value).digest('hex');
}
