import { describe } from 'vitest';
import { projectTest } from '../../support/project-test.js';

const rule = 'no-sensitive-fields-in-response';

describe('a class of Sequelize that a function of its own gives its fields', () => {
  const files = (answer: string, options = 'sequelize') => ({
    'account.ts': `
import { DataTypes, Model, type Sequelize } from 'sequelize';

class Account extends Model {
  declare email: string;
}
const AccountModelInit = (sequelize: Sequelize) => {
  Account.init({ email: DataTypes.STRING, password: DataTypes.STRING }, { ${options} });
};
export { Account as AccountModel, AccountModelInit };
`,
    'database.ts': `
import { Sequelize } from 'sequelize';
import { AccountModelInit } from './account.js';

AccountModelInit(new Sequelize('sqlite::memory:'));
`,
    'server.ts': `
import express from 'express';
import './database.js';
import { AccountModel } from './account.js';

const app = express();
app.get('/accounts/:id', async (req, res) => {
  const account = await AccountModel.findByPk(req.params.id);
  ${answer}
});
app.listen(3000);
`,
  });

  projectTest(rule, 'is sent as it was found', files('res.json(account); // expect: no-sensitive-fields-in-response'), { says: ['sends Account as it is stored (server.ts:8), and password with it'] });
  projectTest(rule, 'is sent as it was changed', files('res.json(await account.update({ email: req.body.email })); // expect: no-sensitive-fields-in-response'));
  projectTest(rule, 'is not sent', files('res.json({ email: account.email });'));
  projectTest(rule, 'says itself what is read', files('res.json(account);', "sequelize, defaultScope: { attributes: { exclude: ['password'] } }"));
});

describe('an entity of TypeORM', () => {
  const files = (change: string) => ({
    'server.ts': `
import express from 'express';
import { getRepository } from 'typeorm';
import { Account } from './account.js';

const app = express();
const accounts = getRepository(Account);
app.put('/accounts/:id', async (req, res) => {
  const account = await accounts.findOneBy({ id: req.params.id });
  ${change}
  res.json(await accounts.save(account));${change === '' ? ' // expect: no-sensitive-fields-in-response' : ''}
});
app.listen(3000);
`,
    'account.ts': `
import { Column, Entity } from 'typeorm';

@Entity()
export class Account {
  @Column() email: string;
  @Column() password: string;
}
`,
  });
  projectTest(rule, 'is sent as it was saved', files(''));
  projectTest(rule, 'is sent without its password', files('delete account.password;'));
});

describe('Mongoose with callbacks', () => {
  const files = (call: string, end = '') => ({
    'app.js': `const express = require('express');
const mongoose = require('mongoose');
const User = mongoose.model('User', new mongoose.Schema({ name: String, password: String }));
const app = express();
app.get('/users', (req, res) => {
  ${call} ${end}
});
`,
  });

  projectTest(rule, 'a callback in the place of the fields', files('User.find({}, (error, users) => res.json(users));', '// expect: no-sensitive-fields-in-response'));
  projectTest(rule, 'fields, and a callback', files("User.find({}, 'name', (error, users) => res.json(users));"));
});
