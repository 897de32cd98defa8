import { describe } from 'vitest';
import { projectTest } from '../../support/project-test.js';

const rule = 'no-unscoped-bulk-mutation';

describe('queries put together in steps', () => {
  const steps: readonly (readonly [what: string, call: string, isTold: boolean])[] = [
    ['Knex: every record', "db('drafts').del()", true],
    ['Knex: those of which others exist', "db('drafts').whereExists(function () { this.select('id').from('users'); }).del()", false],
    ['Knex: what a function adds', "db('drafts').modify(ofCaller, req.user.id).del()", false],
    ['Knex: those that lack something', "db('drafts').whereNull('author').del()", false],
    ['Knex: sorted ones', "db('drafts').orderBy('id').del()", true],
    ['Kysely: every record', "kysely.deleteFrom('drafts').execute()", true],
    ['Kysely: what a function adds', "kysely.deleteFrom('drafts').$call((query) => query.where('author', '=', req.user.id)).execute()", false],
    ['Objection: every record', 'Draft.query().delete()', true],
    ['Objection: what a function adds', "Draft.query().delete().modify('ofCaller', req.user.id)", false],
    ['TypeORM: every record', 'source.createQueryBuilder().delete().from(Note).execute()', true],
    ['TypeORM: those of a list of ids', 'source.createQueryBuilder().delete().from(Note).whereInIds(mine).execute()', false],
  ];
  for (const [what, call, isTold] of steps) {
    projectTest(rule, what, {
      'drafts.ts': `
import { Router } from 'express';
import knex from 'knex';
import { Kysely } from 'kysely';
import { Model } from 'objection';
import { Column, DataSource, Entity, PrimaryGeneratedColumn } from 'typeorm';
import { requireUser, mineOf } from '@shop/users';

@Entity() class Note { @PrimaryGeneratedColumn() id!: number; @Column() author!: number; }
class Draft extends Model { static tableName = 'drafts'; }
const db = knex({ client: 'pg' });
const kysely = new Kysely<Tables>({ dialect });
const source = new DataSource({ type: 'postgres', entities: [Note] });
const ofCaller = (query, id) => query.where('author', id);

export const routes = Router();
routes.delete('/drafts', requireUser, async (req, res) => {
  const mine = await mineOf(req.user.id);
  await ${call};${isTold ? ` // expect: ${rule}` : ''}
  res.sendStatus(mine.length > 0 ? 204 : 200);
});
`,
    });
  }
});

describe('what is taken out of lists', () => {
  const update = (data: string, mark = ''): Record<string, string> => ({
    'app.js': `
const express = require('express');
const mongoose = require('mongoose');
const Reply = mongoose.model('Reply', new mongoose.Schema({ ups: [String], deleted: Boolean }));
express().delete('/users/:id', async (req, res) => {
  await Reply.updateMany({}, ${data});${mark}
  res.sendStatus(204);
});
`,
  });

  projectTest(rule, 'those that hold it are changed', update('{ $pull: { ups: req.params.id } }'));
  projectTest(rule, 'something is set as well', update('{ $pull: { ups: req.params.id }, $set: { deleted: true } }', ' // expect: no-unscoped-bulk-mutation'));
});
