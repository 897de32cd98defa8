import { describe } from 'vitest';
import { projectTest } from '../../support/project-test.js';

const rule = 'no-sensitive-fields-in-response';

type Case = readonly [what: string, answer: string, isTold: boolean];

const told = (isTold: boolean): string => (isTold ? ' // expect: no-sensitive-fields-in-response' : '');

const knex: readonly Case[] = [
  ['all columns, unsaid', "await db('users').limit(9)", true],
  ['all columns', "await db('users').select('*').limit(9)", true],
  ['one record', "await db('users').where({ id: 1 }).first()", true],
  ['by another name', "await db('users as u').where('u.id', 1).first()", true],
  ['from a table', "await db.select().from('users').limit(9)", true],
  ['some columns', "await db('users').select('email').limit(9)", false],
  ['some columns of one', "await db('users').where({ id: 1 }).first('email')", false],
  ['a list of columns', "await db('users').column(['email']).limit(9)", false],
  ['how many there are', "await db('users').count()", false],
  ['one column', "await db('users').pluck('email')", false],
  ['what was changed', "await db('users').where({ id: 1 }).update({ email: 'a' })", false],
  ['another table', "await db('pets').limit(9)", false],
];

describe.each(knex)('Knex: %s', (_, answer, isTold) => {
  projectTest(rule, 'of a table that a migration makes', {
    'app.js': `
const express = require('express');
const db = require('knex')({ client: 'pg', connection: process.env.DB });
const app = express();
app.get('/users', async (req, res) => { res.json(${answer}); });${told(isTold)}
app.listen(3000);
`,
    'migrations/1.js': `
exports.up = async (knex) => {
  await knex.schema.createTable('users', (table) => { table.increments('id'); table.string('email'); table.string('password'); });
  await knex.schema.createTable('pets', (table) => { table.increments('id'); table.string('name'); });
};
`,
  });
});

const kysely: readonly Case[] = [
  ['all columns', "await db.selectFrom('users').selectAll().limit(9).execute()", true],
  ['one record', "await db.selectFrom('users').where('id', '=', 1).selectAll().executeTakeFirst()", true],
  ['what was changed, as it is', "await db.updateTable('users').set({ email: 'a' }).where('id', '=', 1).returningAll().executeTakeFirst()", true],
  ['some columns', "await db.selectFrom('users').select(['email']).limit(9).execute()", false],
  ['a part of what was changed', "await db.updateTable('users').set({ email: 'a' }).where('id', '=', 1).returning('email').execute()", false],
  ['that it was changed', "await db.updateTable('users').set({ email: 'a' }).where('id', '=', 1).execute()", false],
];

describe.each(kysely)('Kysely: %s', (_, answer, isTold) => {
  projectTest(rule, 'of a table that is made in SQL', {
    'app.ts': `
import express from 'express';
import { Kysely, PostgresDialect } from 'kysely';
const db = new Kysely({ dialect: new PostgresDialect({}) });
const app = express();
app.get('/users', async (req, res) => { res.json(${answer}); });${told(isTold)}
app.listen(3000);
`,
    'schema.sql': 'create table users (id serial primary key, email text, password text);',
  });
});
