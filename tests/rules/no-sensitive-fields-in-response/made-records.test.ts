import { describe } from 'vitest';
import { projectTest } from '../../support/project-test.js';

const rule = 'no-sensitive-fields-in-response';

const resources: readonly (readonly [what: string, options: string, isTold: boolean])[] = [
  ['all columns', '', true],
  ['the password left out', ", excludeAttributes: ['password']", false],
  ['something else left out', ", excludeAttributes: ['email']", true],
  ['what is left out is not known', ', excludeAttributes: JSON.parse(process.env.HIDDEN)', false],
  ['nothing but removals', ", actions: ['delete']", false],
];

describe.each(resources)('%s', (_, options, isTold) => {
  projectTest(rule, 'finale-rest', {
    'app.js': `
const express = require('express');
const { Sequelize, DataTypes } = require('sequelize');
const finale = require('finale-rest');
const app = express();
const db = new Sequelize('sqlite::memory:');
const User = db.define('User', { email: DataTypes.STRING, password: DataTypes.STRING });
finale.initialize({ app, sequelize: db });
finale.resource({ model: User, endpoints: ['/users', '/users/:id'] ${options} });${isTold ? ' // expect: no-sensitive-fields-in-response' : ''}
app.listen(3000);
`,
  });
});
