import { randomBytes } from 'node:crypto';
import type { JWT } from '@fastify/jwt';
import { and, eq } from 'drizzle-orm';
import type { Database } from '../db/client.js';
import { partners, products } from '../db/schema.js';
import { unauthorized } from '../errors.js';
import { fingerprint } from '../passwords.js';
import { issuePartnerToken } from './partner-tokens.js';

export class PartnersService {
  constructor(
    private readonly db: Database,
    private readonly jwt: JWT,
  ) {}

  list() {
    return this.db.select({ id: partners.id, name: partners.name, active: partners.active }).from(partners);
  }

  async add(name: string) {
    const key = randomBytes(24).toString('hex');
    const [partner] = await this.db.insert(partners).values({ name, keyHash: fingerprint(key) }).returning();
    return { id: partner!.id, key };
  }

  async setActive(id: number, active: boolean): Promise<void> {
    await this.db.update(partners).set({ active }).where(eq(partners.id, id));
  }

  async exchangeKey(key: string): Promise<string> {
    const partner = await this.byKey(key);
    return issuePartnerToken(this.jwt, partner.id);
  }

  async catalogFor(key: string) {
    await this.byKey(key);
    return this.db.select({ id: products.id, name: products.name, priceCents: products.priceCents }).from(products);
  }

  private async byKey(key: string) {
    const [partner] = await this.db
      .select()
      .from(partners)
      .where(and(eq(partners.keyHash, fingerprint(key)), eq(partners.active, true)));
    if (!partner) throw unauthorized('The key is not valid.');
    return partner;
  }
}
