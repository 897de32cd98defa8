import { asc, desc, eq, sql } from 'drizzle-orm';
import type { Database } from '../db/client.js';
import { products } from '../db/schema.js';

export interface ProductInput {
  readonly name: string;
  readonly category: string;
  readonly priceCents: number;
}

const orders = { name: asc(products.name), price: asc(products.priceCents), newest: desc(products.id) };

export class ProductsRepository {
  constructor(private readonly db: Database) {}

  list(order: keyof typeof orders, limit: number) {
    return this.db.select().from(products).orderBy(orders[order]).limit(limit);
  }

  async search(term: string) {
    const { rows } = await this.db.execute(
      sql`SELECT id, name, category, price_cents FROM products WHERE name ILIKE ${`%${term}%`} ORDER BY name LIMIT 50`,
    );
    return rows;
  }

  async inCategory(category: string) {
    const query = sql.raw(`SELECT id, name, price_cents FROM products WHERE category = '${category}'`); // expect: no-sql-string-building
    const { rows } = await this.db.execute(query);
    return rows;
  }

  /** `column` and `limit` have passed the schema of the route: one of three names, and a whole number. */
  async stock(column: 'name' | 'stock' | 'category', limit: number) {
    const { rows } = await this.db.execute(
      sql`SELECT id, name, category, stock FROM products ORDER BY ${sql.raw(column)} LIMIT ${sql.raw(String(limit))}`,
    );
    return rows;
  }

  async export(sort: string, category: string) {
    const order = sql.raw(sort); // expect: no-sql-string-building
    const { rows } = await this.db.execute(sql`SELECT * FROM products WHERE category = ${category} ORDER BY ${order}`);
    return rows;
  }

  inPriceGroup(group: string) {
    return this.db.select().from(products).where(eq(products.priceGroup, group));
  }

  async find(id: number) {
    const [product] = await this.db.select().from(products).where(eq(products.id, id));
    return product;
  }

  async insert(input: ProductInput) {
    const { name, category, priceCents } = input;
    const [product] = await this.db.insert(products).values({ name, category, priceCents }).returning();
    return product!;
  }

  async replace(id: number, { name, category, priceCents }: ProductInput) {
    await this.db.update(products).set({ name, category, priceCents }).where(eq(products.id, id));
  }

  async update(id: number, changes: Partial<ProductInput>) {
    await this.db.update(products).set(changes).where(eq(products.id, id)); // expect: no-mass-assignment
  }

  async setStock(id: number, stock: number) {
    await this.db.update(products).set({ stock }).where(eq(products.id, id));
  }

  async remove(id: number) {
    await this.db.delete(products).where(eq(products.id, id));
  }
}
