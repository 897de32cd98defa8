import { describe } from 'vitest';
import { projectTest } from '../../support/project-test.js';

const rule = 'no-sensitive-fields-in-response';
const mark = ` // expect: ${rule}`;

describe('models that are asked for by their names', () => {
  const mongoose = (model: string, expected: string): Readonly<Record<string, string>> => ({
    'models/user.js': `
const mongoose = require('mongoose');
mongoose.model('User', new mongoose.Schema({ name: String, password: String }));
mongoose.model('Post', new mongoose.Schema({ title: String }));
`,
    'app.js': `
const express = require('express');
const mongoose = require('mongoose');
require('./models/user');
const app = express();
app.get('/:name', async (req, res) => {
  const found = await ${model}.findOne({ name: req.params.name });
  res.json(found);${expected}
});
app.listen(1);
`,
  });
  projectTest(rule, 'mongoose: a call', mongoose("mongoose.model('User')", mark));
  projectTest(rule, 'mongoose: a call for another', mongoose("mongoose.model('Post')", ''));
  projectTest(rule, 'mongoose: a member', mongoose('mongoose.models.User', mark));
  projectTest(rule, 'mongoose: a member for another', mongoose('mongoose.models.Post', ''));
  projectTest(rule, 'mongoose: of a connection', mongoose("mongoose.connection.model('User')", mark));

  const sequelize = (model: string, expected: string): Readonly<Record<string, string>> => ({
    'models.js': `
const { Sequelize, DataTypes, Model } = require('sequelize');
const sequelize = new Sequelize(process.env.DATABASE_URL);
sequelize.define('User', { name: DataTypes.STRING, password: DataTypes.STRING });
sequelize.define('Post', { title: DataTypes.STRING });
class Account extends Model {}
Account.init({ name: DataTypes.STRING, password: DataTypes.STRING }, { sequelize });
module.exports = sequelize;
`,
    'app.js': `
const express = require('express');
const sequelize = require('./models');
const app = express();
app.get('/:name', async (req, res) => {
  const found = await ${model}.findOne({ where: { name: req.params.name } });
  res.json(found);${expected}
});
app.listen(1);
`,
  });
  projectTest(rule, 'Sequelize: a call', sequelize("sequelize.model('User')", mark));
  projectTest(rule, 'Sequelize: a call for another', sequelize("sequelize.model('Post')", ''));
  projectTest(rule, 'Sequelize: a member', sequelize('sequelize.models.User', mark));
  projectTest(rule, 'Sequelize: a member that is a class', sequelize('sequelize.models.Account', mark));
  projectTest(rule, 'Sequelize: a member for another', sequelize('sequelize.models.Post', ''));
});
