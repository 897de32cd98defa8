import { describe } from 'vitest';
import { projectTest } from '../../support/project-test.js';

const rule = 'require-ownership-check';

const app = (read: string, mark = ''): Record<string, string> => ({
  'app.js': `
import express from 'express';
import jwt from 'jsonwebtoken';
import { DataTypes, Sequelize } from 'sequelize';

const db = new Sequelize(process.env.DB);
const Order = db.define('Order', { customerId: DataTypes.INTEGER, total: DataTypes.INTEGER });
const Customer = db.define('Customer', { userId: DataTypes.INTEGER });
const Firm = db.define('Firm', { userId: DataTypes.INTEGER });
const app = express();
app.use((req, res, next) => { try { req.user = jwt.verify(req.headers.authorization, process.env.KEY, { algorithms: ['HS256'] }); next(); } catch { res.sendStatus(401); } });
app.get('/own/:id', async (req, res) => res.json(await Order.findOne({ where: { id: req.params.id, customerId: req.user.id } })));
app.get('/orders/:id', async (req, res) => res.json(await Order.${read}));${mark}
`,
});

const reported = ` // expect: ${rule}`;
const where = 'where: { id: req.params.id }';

// `where` of an included model makes it an inner join, unless `required` is false (sequelize.org/docs/v6/advanced-association-concepts/eager-loading).
describe('a relation that a record is only found with', () => {
  projectTest(rule, 'an object', app(`findOne({ ${where}, include: { model: Customer, where: { userId: req.user.id } } })`));
  projectTest(rule, 'a list, by the primary key', app('findByPk(req.params.id, { include: [{ association: "customer", where: { userId: req.user.id } }] })'));
  projectTest(rule, 'behind another that is required', app(`findOne({ ${where}, include: [{ model: Customer, required: true, include: [{ model: Firm, where: { userId: req.user.id } }] }] })`));
  projectTest(rule, 'behind another that is not', app(`findOne({ ${where}, include: [{ model: Customer, include: [{ model: Firm, where: { userId: req.user.id } }] }] })`, reported));
  projectTest(rule, 'not required', app(`findOne({ ${where}, include: { model: Customer, where: { userId: req.user.id }, required: false } })`, reported));
  projectTest(rule, 'without a condition', app(`findOne({ ${where}, include: { model: Customer, required: true } })`, reported));
  projectTest(rule, 'with a condition that says nothing of the caller', app(`findOne({ ${where}, include: { model: Customer, where: { active: true } } })`, reported));
});
