import { describe } from 'vitest';
import { projectTest } from '../../support/project-test.js';

const rule = 'require-owner-comparison';
const mark = ' // expect: require-owner-comparison';

const schema = (owner: string): string => `
model User {
  id Int @id
  password String
  orders Order[]
}
model Order {
  id Int @id
  ${owner}
  items Item[]
}
model Item {
  id Int @id
  order Order @relation(fields: [orderId], references: [id])
  orderId Int
  quantity Int
}
`;

const app = (change: string, end: string, rest = ''): Readonly<Record<string, string>> => ({
  'prisma/schema.prisma': schema('user User @relation(fields: [userId], references: [id])\n  userId Int'),
  'app.ts': `
import Fastify from 'fastify';
import jwt from '@fastify/jwt';
import { PrismaClient } from '@prisma/client';
const prisma = new PrismaClient();
const app = Fastify();
app.register(jwt, { secret: process.env.SECRET });
app.addHook('onRequest', (request) => request.jwtVerify());
app.get('/orders', (request) => prisma.order.findMany({ where: { userId: request.user.id }, take: 9 }));
${rest}
app.patch('/items/:id', async (request) => {
  const id = Number(request.params.id);
  ${change}${end}
  return {};
});
`,
});

describe('Parts of records that name somebody', () => {
  const anybodys = 'await prisma.item.update({ where: { id }, data: { quantity: 1 } });';
  projectTest(rule, 'a part that the client names', app(anybodys, mark));
  projectTest(rule, 'its order is looked up first', app(`if (!(await prisma.order.findFirst({ where: { items: { some: { id } }, userId: request.user.id } }))) return {}; ${anybodys}`, ''));
  projectTest(rule, 'the filter goes by its order', app('await prisma.item.updateMany({ where: { id, order: { userId: request.user.id } }, data: { quantity: 1 } });', ''));
  projectTest(rule, 'a part of what everybody may list', app(anybodys, '', "app.get('/all', () => prisma.order.findMany({ take: 9 }));"));
});

describe('Methods that associations give to records', () => {
  const store = (handler: string): Readonly<Record<string, string>> => ({
    'app.js': `
const express = require('express');
const passport = require('passport');
const { Sequelize, DataTypes } = require('sequelize');
const sequelize = new Sequelize(process.env.DATABASE_URL);
const User = sequelize.define('User', { name: DataTypes.STRING });
const Order = sequelize.define('Order', { total: DataTypes.FLOAT });
const Tag = sequelize.define('Tag', { name: DataTypes.STRING });
User.hasMany(Order, { foreignKey: { name: 'userId' } });
Order.belongsTo(User, { foreignKey: { name: 'userId' } });
Order.belongsToMany(Tag, { through: 'order_tags' });
const app = express();
app.use(passport.authenticate('jwt', { session: false }));
app.get('/orders', async (req, res) => { const me = await User.findByPk(req.user.id); res.json(await me.getOrders()); });
${handler}
`,
  });
  projectTest('require-ownership-check', 'tying two records asks nobody', store("app.get('/orders/:id', async (req, res) => { const order = await Order.findByPk(req.params.id); if (!(await order.hasTag(await Tag.findByPk(1)))) return res.sendStatus(404); res.json(order); }); // expect: require-ownership-check"));
  projectTest('require-ownership-check', 'a method of another name may', store("app.get('/orders/:id', async (req, res) => { const order = await Order.findByPk(req.params.id); if (!(await order.hasReader(req.user))) return res.sendStatus(404); res.json(order); });"));
  projectTest('no-client-supplied-owner', 'those of a user whom the client names', store("app.get('/users/:id/orders', async (req, res) => { const user = await User.findByPk(req.params.id); res.json(await user.getOrders()); }); // expect: no-client-supplied-owner"));
  projectTest('no-client-supplied-owner', 'those of the caller', store("app.get('/mine', async (req, res) => { const user = await User.findByPk(req.user.id); res.json(await user.getOrders()); });"));
});

describe('What is held against something of the caller’s', () => {
  const pay = (test: string, end: string): Readonly<Record<string, string>> => ({
    'app.js': `
const express = require('express');
const passport = require('passport');
const { Sequelize, DataTypes } = require('sequelize');
const sequelize = new Sequelize(process.env.DATABASE_URL);
const Wallet = sequelize.define('Wallet', { balance: DataTypes.FLOAT, userId: DataTypes.INTEGER });
const Order = sequelize.define('Order', { total: DataTypes.FLOAT, userId: DataTypes.INTEGER });
const app = express();
app.use(passport.authenticate('jwt', { session: false }));
app.get('/orders', async (req, res) => res.json(await Order.findAll({ where: { userId: req.user.id }, limit: 9 })));
app.post('/orders/:id/pay', async (req, res) => {
  const wallet = await Wallet.findOne({ where: { userId: req.user.id } });
  const order = await Order.findByPk(req.params.id);
  if (${test}) return res.sendStatus(409);
  await order.update({ paid: true });${end}
  res.sendStatus(204);
});
`,
  });
  const told = ' // expect: require-ownership-on-mutation';
  projectTest('require-ownership-on-mutation', 'how much they have', pay('wallet.balance <= order.total', told));
  projectTest('require-ownership-on-mutation', 'who they are', pay('wallet.userId !== order.userId', ''));
});
