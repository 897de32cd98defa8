import { and, eq } from 'drizzle-orm';
import type { Database } from '../db/client.js';
import { partners } from '../db/schema.js';
import { fingerprint } from '../passwords.js';

export async function isKnownImporter(db: Database, key: string): Promise<boolean> {
  const [importer] = await db
    .select({ id: partners.id })
    .from(partners)
    .where(and(eq(partners.keyHash, fingerprint(key)), eq(partners.active, true)));
  return importer !== undefined;
}
