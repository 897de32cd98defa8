import { describe } from 'vitest';
import { projectTest } from '../../support/project-test.js';

const rule = 'no-mass-assignment';
const mark = '// expect: no-mass-assignment';

describe('columns that the program names', () => {
  const lodash = (data: string, end = ''): Record<string, string> => ({
    'app.ts': `import express from 'express';
import _ from 'lodash';
import { PrismaClient } from '@prisma/client';
const prisma = new PrismaClient();
const app = express();
const fields = ['name', 'motto'];
app.put('/me', async (req, res) => {
  res.json(await prisma.user.update({ where: { id: req.user.id }, data: ${data} })); ${end}
});
`,
  });
  projectTest(rule, 'pick', lodash("_.pick(req.body, ['name', 'motto'])"));
  projectTest(rule, 'pick by a list', lodash('_.pick(req.body, fields)'));
  projectTest(rule, 'merge', lodash('_.merge({}, req.body)', mark));
  projectTest('no-client-controlled-role', 'pick, and a role among them', lodash("_.pick(req.body, ['name', 'role'])", '// expect: no-client-controlled-role'));

  const sequelize = (change: string): Record<string, string> => ({
    'app.js': `const express = require('express');
const { DataTypes, Sequelize } = require('sequelize');
const User = new Sequelize(process.env.DATABASE_URL).define('User', { name: DataTypes.STRING, role: DataTypes.STRING });
const app = express();
app.put('/me', async (req, res) => {
  ${change}
  res.end();
});
`,
  });
  projectTest(rule, 'Sequelize: fields', sequelize("await User.update(req.body, { where: { id: req.user.id }, fields: ['name'] });"));
  projectTest(rule, 'Sequelize: all of them', sequelize(`await User.update(req.body, { where: { id: req.user.id } }); ${mark}`));
  projectTest(rule, 'Sequelize: set and save', sequelize(`const user = await User.findByPk(req.user.id);\n  user.set(req.body);\n  await user.save(); ${mark}`));
  projectTest(rule, 'Sequelize: set one, and save', sequelize("const user = await User.findByPk(req.user.id);\n  user.set({ name: req.body.name });\n  await user.save();"));
});

describe('what whoever makes a record says of it', () => {
  const app = (route: string, fields = 'name: String, email: String, password: String, status: String'): Readonly<Record<string, string>> => ({
    'app.js': `
const express = require('express');
const mongoose = require('mongoose');
const User = mongoose.model('User', new mongoose.Schema({ ${fields} }));
const app = express();
app.use(express.json());
const known = (req, res, next) => { if (!req.user) return res.sendStatus(401); next(); };
const admin = (req, res, next) => { if (req.user.role !== 'admin') return res.sendStatus(403); next(); };
${route}
app.listen(3000);
`,
  });
  projectTest(rule, 'a password, on signing up', app("app.post('/register', async (req, res) => { await User.create(req.body); res.sendStatus(201); });"));
  projectTest(rule, 'and a role', app("app.post('/register', async (req, res) => { await User.create(req.body); res.sendStatus(201); }); // expect: no-mass-assignment", 'name: String, password: String, role: String'));
  projectTest(rule, 'another password, later', app("app.put('/me', known, async (req, res) => { await User.updateOne({ _id: req.user.id }, req.body); res.sendStatus(204); }); // expect: no-mass-assignment"), { says: ['so PUT /me lets a client set password too'] });
  projectTest(rule, 'by an administrator', app("app.put('/users/:id', known, admin, async (req, res) => { await User.updateOne({ _id: String(req.params.id) }, req.body); res.sendStatus(204); });"));
});
