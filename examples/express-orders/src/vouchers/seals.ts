import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto';
import { config } from '../config.js';

const key = createHash('sha256').update(config.voucherKey).digest();

/** The first vouchers; they are in the shops, and nobody can tell two of the same kind apart. */
export function sealOldVoucher(text: string): string {
  const cipher = createCipheriv('aes-256-cbc', key, Buffer.from('shop-vouchers-01')); // expect: no-weak-crypto
  return Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]).toString('base64url');
}

export function sealVoucher(userId: number, cents: number): string {
  const iv = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', key, iv);
  const sealed = Buffer.concat([cipher.update(JSON.stringify({ userId, cents }), 'utf8'), cipher.final()]);
  return Buffer.concat([iv, cipher.getAuthTag(), sealed]).toString('base64url');
}

export function readVoucher(voucher: string): { cents: number } {
  const bytes = Buffer.from(voucher, 'base64url');
  const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, 12), { authTagLength: 16 });
  decipher.setAuthTag(bytes.subarray(12, 28));
  const text = Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]).toString('utf8');
  const { cents } = JSON.parse(text) as { cents: number };
  return { cents };
}
