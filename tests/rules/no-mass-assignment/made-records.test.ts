import { describe } from 'vitest';
import { projectTest } from '../../support/project-test.js';

const rule = 'no-mass-assignment';

/** Models, options of the call that makes their routes, and whether a client can give itself a role by them. */
const resources: readonly (readonly [what: string, fields: string, options: string, isTold: boolean])[] = [
  ['a role among the columns', 'email: DataTypes.STRING, role: DataTypes.STRING', '', true],
  ['no role among them', 'email: DataTypes.STRING, price: DataTypes.INTEGER', '', false],
  ['a role that is not written', 'email: DataTypes.STRING, role: DataTypes.STRING', ", readOnlyAttributes: ['role']", false],
  ['a role that is not sent, but written', 'email: DataTypes.STRING, role: DataTypes.STRING', ", excludeAttributes: ['role']", true],
  ['a role, and routes that only read', 'email: DataTypes.STRING, role: DataTypes.STRING', ", actions: ['list', 'read']", false],
];

describe.each(resources)('%s', (_, fields, options, isTold) => {
  projectTest(rule, 'finale-rest', {
    'app.js': `
const express = require('express');
const finale = require('finale-rest');
const { db, User } = require('./models');
const app = express();
finale.initialize({ app, sequelize: db });
finale.resource({ model: User, endpoints: ['/users', '/users/:id'] ${options} });${isTold ? ' // expect: no-mass-assignment' : ''}
app.listen(3000);
`,
    'models.js': `
const { Sequelize, DataTypes } = require('sequelize');
const db = new Sequelize('sqlite::memory:');
exports.db = db;
exports.User = db.define('User', { ${fields} });
`,
  });
});

for (const [options, isTold] of [['', true], [", { protected: ['isAdmin'] }", false]] as const) {
  projectTest(rule, `express-restify-mongoose ${options}`, {
    'app.ts': `
import express from 'express';
import mongoose from 'mongoose';
import restify from 'express-restify-mongoose';
const app = express();
const User = mongoose.model('User', new mongoose.Schema({ email: String, isAdmin: Boolean }));
restify.serve(app, User ${options});${isTold ? ' // expect: no-mass-assignment' : ''}
app.listen(3000);
`,
  });
}
