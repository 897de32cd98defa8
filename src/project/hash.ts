import { createHash } from 'node:crypto';

/** A hash of several texts, that no other split of the same characters has. */
export function hashOf(texts: Iterable<string>): string {
  const hash = createHash('sha256');
  for (const text of texts) hash.update(`${String(text.length)}:`).update(text);
  return hash.digest('hex');
}
