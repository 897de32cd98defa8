import { describe } from 'vitest';
import { projectTest } from '../../support/project-test.js';

const rule = 'require-owner-comparison';
const mark = ' // expect: require-owner-comparison';

describe('TypeORM: parts by the column beside the relation', () => {
  const app = (handler: string, end: string): Readonly<Record<string, string>> => ({
    'app.ts': `
import express from 'express';
import jwt from 'jsonwebtoken';
import { Column, DataSource, Entity, ManyToOne, PrimaryGeneratedColumn } from 'typeorm';
@Entity() class User { @PrimaryGeneratedColumn() id: number; @Column() password: string; }
@Entity() class Order { @PrimaryGeneratedColumn() id: number; @ManyToOne(() => User) user: User; @Column() userId: number; }
@Entity() class Item { @PrimaryGeneratedColumn() id: number; @Column() name: string; @ManyToOne(() => Order) order: Order; @Column() orderId: number; }
const source = new DataSource({ type: 'postgres', entities: [User, Order, Item] });
const orders = source.getRepository(Order);
const items = source.getRepository(Item);
const app = express();
app.use(express.json());
app.use((req, res, next) => {
  try { req.user = jwt.verify(req.headers.authorization, process.env.SECRET, { algorithms: ['HS256'] }); next(); } catch { res.status(401).end(); }
});
app.get('/orders', async (req, res) => res.json(await orders.find({ where: { userId: req.user.id }, take: 9 })));
app.all('/orders/:id/items', async (req, res) => {
  ${handler}${end}
});
app.listen(3000);
`,
  });
  const find = 'res.json(await items.find({ where: { orderId: req.params.id }, take: 9 }));';
  const make = 'res.json(await items.save({ name: req.body.name, orderId: req.params.id }));';
  const first = 'if (!(await orders.findOneBy({ id: req.params.id, userId: req.user.id }))) return res.status(404).end();\n  ';
  projectTest(rule, 'a list', app(find, mark));
  projectTest(rule, 'a list, behind a look-up of the order', app(first + find, ''));
  projectTest(rule, 'a new one', app(make, mark));
  projectTest(rule, 'a new one, behind a look-up of the order', app(first + make, ''));
});

describe('Mongoose: a part that is named together with what it is a part of', () => {
  const app = (handler: string, end: string): Readonly<Record<string, string>> => ({
    'app.ts': `
import express from 'express';
import jwt from 'jsonwebtoken';
import mongoose, { Schema } from 'mongoose';
const Order = mongoose.model('Order', new Schema({ user: { type: Schema.Types.ObjectId, ref: 'User' } }));
const Item = mongoose.model('Item', new Schema({ name: String, order: { type: Schema.Types.ObjectId, ref: 'Order' } }));
const app = express();
app.use((req, res, next) => {
  try { req.user = jwt.verify(req.headers.authorization, process.env.SECRET, { algorithms: ['HS256'] }); next(); } catch { res.status(401).end(); }
});
app.get('/orders', async (req, res) => res.json(await Order.find({ user: req.user.id }).limit(9)));
app.delete('/orders/:id/items/:item', async (req, res) => {
  ${handler}${end}
  res.end();
});
app.listen(3000);
`,
  });
  const remove = 'await Item.deleteOne({ _id: req.params.item, order: req.params.id });';
  projectTest(rule, 'by both', app(remove, mark));
  projectTest(rule, 'by both, behind a look-up of the order', app(`if (!(await Order.exists({ _id: req.params.id, user: req.user.id }))) return res.status(404).end(); ${remove}`, ''));
  projectTest(rule, 'by a name and its order', app('await Item.deleteOne({ name: req.params.item, order: req.params.id });', ''));
});
