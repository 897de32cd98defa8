import { boolean, integer, pgTable, serial, text, timestamp } from 'drizzle-orm/pg-core';

export const users = pgTable('users', {
  id: serial().primaryKey(),
  email: text().notNull().unique(),
  passwordHash: text('password_hash').notNull(),
  role: text().notNull(),
});

export const products = pgTable('products', {
  id: serial().primaryKey(),
  name: text().notNull(),
  category: text().notNull(),
  priceCents: integer('price_cents').notNull(),
  stock: integer().notNull().default(0),
  priceGroup: text('price_group').notNull().default('standard'),
});

export const partners = pgTable('partners', {
  id: serial().primaryKey(),
  name: text().notNull().unique(),
  keyHash: text('key_hash').notNull().unique(),
  active: boolean().notNull().default(true),
});

export const reviews = pgTable('reviews', {
  id: serial().primaryKey(),
  productId: integer('product_id').notNull().references(() => products.id),
  userId: integer('user_id').notNull().references(() => users.id),
  text: text().notNull(),
  createdAt: timestamp('created_at').notNull().defaultNow(),
});
