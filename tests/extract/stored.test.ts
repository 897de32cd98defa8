import { expect, test } from 'vitest';
import { storedKinds } from '../../src/extract/index.js';

test('models of a Prisma schema, with the columns that name others', () => {
  const text = `
generator client { provider = "prisma-client-js" }
enum Role { ADMIN USER }
/// Somebody who signs in.
model User {
  id    Int    @id // number
  role  Role
  posts Post[]
  @@map("app_users")
}
model Post {
  id       Int   @id
  authorId Int?
  author   User? @relation("wrote", fields: [authorId], references: [id])
  tags     Tag[]
  @@index([authorId])
}
model Tag { 
  name String @id 
}`;
  expect(storedKinds(text, 'prisma')).toEqual([
    { name: 'User', fields: ['id', 'role'], ties: [], relations: [{ key: 'posts', to: 'Post' }] },
    { name: 'app_users', fields: ['id', 'role'], ties: [], relations: [{ key: 'posts', to: 'Post' }] },
    { name: 'Post', fields: ['id', 'authorId'], ties: [{ key: 'authorId', to: 'User' }], relations: [{ key: 'author', to: 'User' }, { key: 'tags', to: 'Tag' }] },
    { name: 'Tag', fields: ['name'], ties: [], relations: [] },
  ]);
});

test('tables, with their references', () => {
  const text = `-- CREATE TABLE old (id int);
CREATE TABLE public."orders" (
  "id" serial PRIMARY KEY,
  amount numeric(10, 2) NOT NULL,
  customer_id int REFERENCES public.customers(id) ON DELETE CASCADE, -- who pays
  shop int,
  CONSTRAINT fk_shop FOREIGN KEY (shop) REFERENCES shops (id),
  UNIQUE (amount, shop)
);
ALTER TABLE ONLY orders ADD COLUMN note text, ADD CONSTRAINT fk FOREIGN KEY (note) REFERENCES notes(id);`;
  expect(storedKinds(text, 'sql')).toEqual([
    { name: 'orders', fields: ['id', 'amount', 'customer_id', 'shop', 'note'], ties: [{ key: 'customer_id', to: 'customers' }, { key: 'shop', to: 'shops' }, { key: 'note', to: 'notes' }] },
  ]);
});

test('tables that a program creates', () => {
  expect(storedKinds("db.run('CREATE TABLE notes (id INTEGER, ' +\n  'user_id INTEGER REFERENCES users (id))');", 'sql')).toEqual([{ name: 'notes', fields: ['id', 'user_id'], ties: [{ key: 'user_id', to: 'users' }] }]);
});

test('any text gives something', () => {
  for (const text of ['', 'model', 'model A {', 'model A { b', 'create table', 'create table a', 'create table a (', 'create table a ((((', 'alter table a add', '\u0000']) {
    expect(Array.isArray(storedKinds(text, 'prisma'))).toBe(true);
    expect(Array.isArray(storedKinds(text, 'sql'))).toBe(true);
  }
});

test('tables that a callback builds', () => {
  const text = `
exports.up = (knex) => knex.schema
  .createTable('documents', (table) => {
    table.increments();
    table.integer('owner').unsigned().notNullable().references('id').inTable('users').onDelete('CASCADE');
    table.integer('folder_id').references('folders.id');
    table.string('title', 200);
    table.foreign('shop').references('shops.id');
    table.unique('title');
    table.timestamps(true, true);
  })
  .createTable('tags', function (t) { t.string('name').primary(); });
exports.more = async (knex: Knex) => knex.schema.alterTable("tags", (t: Knex.TableBuilder) => { t.uuid('made_by').references('users.id'); });`;
  expect(storedKinds(text, 'source')).toEqual([
    { name: 'documents', fields: ['id', 'owner', 'folder_id', 'title'], ties: [{ key: 'owner', to: 'users' }, { key: 'folder_id', to: 'folders' }, { key: 'shop', to: 'shops' }] },
    { name: 'tags', fields: ['name'], ties: [] },
    { name: 'tags', fields: ['made_by'], ties: [{ key: 'made_by', to: 'users' }] },
  ]);
});

test('tables that an object describes', () => {
  const text = `
module.exports = { up: (queryInterface, Sequelize) => queryInterface.createTable('Orders', {
  id: { type: Sequelize.INTEGER, primaryKey: true },
  total: Sequelize.DECIMAL(10, 2),
  buyer: { type: Sequelize.INTEGER, references: { model: 'Users', key: 'id' } },
  shop: { type: Sequelize.INTEGER, references: { model: { tableName: 'shops', schema: 'public' }, key: 'id' } },
}, { charset: 'utf8' }) };`;
  expect(storedKinds(text, 'source')).toEqual([{ name: 'Orders', fields: ['id', 'total', 'buyer', 'shop'], ties: [{ key: 'buyer', to: 'Users' }, { key: 'shop', to: 'shops' }] }]);
});

test('calls that only look like it', () => {
  expect(storedKinds(`screen.table('orders', { head: ['id'] }); makeTable('x', 3); console.table('a', (row) => { row.cells('id'); });`, 'source')).toEqual([]);
});
