import { describe } from 'vitest';
import { projectTest } from '../../support/project-test.js';

const rule = 'no-sensitive-fields-in-response';

type Case = readonly [what: string, handler: string, isTold: boolean];

const told = (isTold: boolean): string => (isTold ? ' // expect: no-sensitive-fields-in-response' : '');
const made = "const user = new User({ email: 'a', password: await hash(req.body.password) });";

const cases: readonly Case[] = [
  ['a new record', `${made} await user.save(); res.json(user);`, true],
  ['what saving gives', `${made} const saved = await user.save(); res.json({ user: saved });`, true],
  ['with a password that was put on it', "const user = new User({ email: 'a' }); user.password = await hash(req.body.password); await user.save(); res.json(user);", true],
  ['one that was looked up', 'const user = await User.findById(1); user.password = await hash(req.body.password); await user.save(); res.json(user);', true],
  ['a part of it', `${made} await user.save(); res.json({ id: user.id });`, false],
  ['less the password', `${made} await user.save(); user.password = undefined; res.json(user);`, false],
  ['without one', "const user = new User({ email: 'a' }); await user.save(); res.json(user);", false],
  ['not saved', `${made} res.json({ email: user.email });`, false],
  ['of which some fields were read', "const user = await User.findById(1).select('email'); user.email = 'b'; await user.save(); res.json(user);", false],
  ['gathered by stages', "res.json(await User.aggregate([{ $match: { email: 'a' } }, { $limit: 9 }]));", true],
  ['gathered by stages, some fields', "res.json(await User.aggregate([{ $match: { email: 'a' } }, { $project: { email: 1 } }]));", false],
  ['gathered by stages out of sight', 'res.json(await User.aggregate(stages));', false],
];

describe.each(cases)('Mongoose: %s', (_, handler, isTold) => {
  projectTest(rule, 'saved and sent', {
    'app.ts': `
import express from 'express';
import mongoose, { Schema } from 'mongoose';
import { hash, stages } from 'somewhere';
const User = mongoose.model('User', new Schema({ email: String, password: String }));
const app = express();
app.use(express.json());
app.post('/users', async (req, res) => { ${handler} });${told(isTold)}
app.listen(3000);
`,
  });
});

const builder: readonly Case[] = [
  ['with those they name', "leftJoinAndSelect('o.user', 'u').limit(9).getMany()", true],
  ['with some fields of those', "leftJoin('o.user', 'u').addSelect('u.email').limit(9).getMany()", false],
  ['with chosen fields', "leftJoinAndSelect('o.user', 'u').select(['o.id', 'u.email']).limit(9).getMany()", false],
  ['with others', "leftJoinAndSelect('o.shop', 's').limit(9).getMany()", false],
];

describe.each(builder)('TypeORM, a query builder: %s', (_, query, isTold) => {
  projectTest(rule, 'records', {
    'app.ts': `
import express from 'express';
import { Column, DataSource, Entity, ManyToOne, PrimaryGeneratedColumn } from 'typeorm';
@Entity() class User { @PrimaryGeneratedColumn() id: number; @Column() email: string; @Column() password: string; }
@Entity() class Shop { @PrimaryGeneratedColumn() id: number; @Column() name: string; }
@Entity() class Order { @PrimaryGeneratedColumn() id: number; @ManyToOne(() => User) user: User; @ManyToOne(() => Shop) shop: Shop; }
const source = new DataSource({ type: 'postgres', entities: [User, Shop, Order] });
const app = express();
app.get('/orders', async (req, res) => { res.json(await source.createQueryBuilder(Order, 'o').${query}); });${told(isTold)}
app.get('/all', async (req, res) => { res.json(await source.getRepository(Order).createQueryBuilder('o').${query}); });${told(isTold)}
app.listen(3000);
`,
  });
});
