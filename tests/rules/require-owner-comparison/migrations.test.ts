import { describe } from 'vitest';
import { projectTest } from '../../support/project-test.js';

const rule = 'require-owner-comparison';

/** Tables that only a migration declares. */
function app(column: string, mark: string): Readonly<Record<string, string>> {
  return {
    'migrations/001_tables.js': `
exports.up = async (knex) => {
  await knex.schema.createTable('users', (table) => { table.increments('id'); table.string('email'); });
  await knex.schema.createTable('shares', (table) => { table.increments('id'); ${column} table.string('path'); });
};
`,
    'app.js': `
const express = require('express');
const passport = require('passport');
const knex = require('knex')({ client: 'pg' });
const app = express();
app.use(passport.authenticate('jwt', { session: false }));
app.get('/me', async (req, res) => { res.json(await knex('users').where({ id: req.user.id }).first()); });
app.get('/shares/:id', async (req, res) => { res.json(await knex('shares').where({ id: req.params.id }).first()); });${mark}
app.listen(3000);
`,
  };
}

describe('a column of a migration', () => {
  projectTest(rule, 'refers to users', app("table.integer('holder').references('id').inTable('users');", ' // expect: require-owner-comparison'), { says: ['reads shares by req.params.id, and nothing holds its holder against who is calling'] });
  projectTest(rule, 'refers to something else', app("table.integer('holder').references('id').inTable('folders');", ''));
});
