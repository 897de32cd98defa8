import { describe } from 'vitest';
import { projectTest } from '../../support/project-test.js';

const rule = 'require-owner-comparison';
const mark = ' // expect: require-owner-comparison';

/** What a handler does with the items of a basket; baskets belong to callers. */
const handlers: readonly (readonly [what: string, statements: string, isTold: boolean])[] = [
  ['puts one into the basket that the client names', 'await BasketItem.create({ BasketId: Number(req.body.basket), ProductId: 1 });', true],
  ['puts one into the caller’s basket', 'const basket = await Basket.findOne({ where: { UserId: req.user.id } }); await BasketItem.create({ BasketId: basket.id, ProductId: 1 });', false],
  ['looks the named basket up together with the caller', 'const basket = await Basket.findOne({ where: { id: req.body.basket, UserId: req.user.id } }); if (!basket) return res.sendStatus(404); await BasketItem.create({ BasketId: req.body.basket, ProductId: 1 });', false],
  ['puts one of the caller’s into any basket', 'await BasketItem.create({ BasketId: Number(req.body.basket), ProductId: 1, userId: req.user.id });', false],
  ['names a basket, of which all are listed', 'await BasketItem.create({ BasketId: Number(req.body.basket), ProductId: 1 }); res.json(await Basket.findAll({ limit: 20 }));', false],
  ['names the product, which is everybody’s', 'await BasketItem.create({ BasketId: 1, ProductId: Number(req.body.product) });', false],
  ['removes those of the basket that the client names', 'await BasketItem.destroy({ where: { BasketId: Number(req.body.basket) } });', true],
];

describe.each(handlers)('a handler that %s', (_, statements, isTold) => {
  projectTest(rule, 'Sequelize', {
    'models.js': `
const { Sequelize, DataTypes } = require('sequelize');
const sequelize = new Sequelize(process.env.DATABASE_URL);
exports.User = sequelize.define('User', { name: DataTypes.STRING });
exports.Basket = sequelize.define('Basket', { coupon: DataTypes.STRING });
exports.BasketItem = sequelize.define('BasketItem', { quantity: DataTypes.INTEGER });
exports.Product = sequelize.define('Product', { name: DataTypes.STRING });
exports.Basket.belongsTo(exports.User);
exports.BasketItem.belongsTo(exports.Basket);
exports.BasketItem.belongsTo(exports.Product);
`,
    'app.js': `
const express = require('express');
const passport = require('passport');
const { Basket, BasketItem } = require('./models');
const app = express();
app.use(express.json());
app.use(passport.authenticate('jwt', { session: false }));
app.get('/basket', async (req, res) => { res.json(await Basket.findOne({ where: { UserId: req.user.id } })); });
app.post('/items', async (req, res) => { ${statements} res.sendStatus(201); });${isTold ? mark : ''}
app.listen(3000);
`,
  });
});
