import { describe } from 'vitest';
import { projectTest } from '../../support/project-test.js';

const rule = 'no-mass-assignment';
const bad = ' // expect: no-mass-assignment';

const mongoose = (lines: string): Readonly<Record<string, string>> => ({
  'app.js': `
const express = require('express');
const mongoose = require('mongoose');
const _ = require('lodash');
const User = mongoose.model('User', new mongoose.Schema({ name: String, role: String }));
const app = express();
app.use(express.json());
app.put('/users/:id', async (req, res) => {
  let user = await User.findById(req.params.id);
  ${lines}
  res.end();
});
`,
});

describe('what a package assigns to a record is written with it', () => {
  projectTest(rule, 'all of a body', mongoose(`_.extend(user, req.body); await user.save();${bad}`));
  projectTest(rule, 'all of a body, under its name again', mongoose(`user = _.assign(user, req.body); await user.save();${bad}`));
  projectTest(rule, 'all of a body, merged', mongoose(`_.merge(user, req.body); await user.save();${bad}`));
  projectTest(rule, 'some of a body, merged', mongoose("_.merge(user, _.pick(req.body, ['name'])); await user.save();"));
  projectTest(rule, 'some of a body', mongoose("_.extend(user, _.pick(req.body, ['name'])); await user.save();"));
  projectTest(rule, 'what the program says', mongoose("_.extend(user, { name: req.body.name, role: 'user' }); await user.save();"));
  projectTest(rule, 'onto something else', mongoose("const seen = _.extend({}, user.toObject(), req.body); await user.save(); res.json(seen.name);"));
});

const typeorm = (lines: string): Readonly<Record<string, string>> => ({
  'user.ts': `
import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';
@Entity()
export class User {
  @PrimaryGeneratedColumn() id: number;
  @Column() name: string;
  @Column() role: string;
}
`,
  'app.ts': `
import express from 'express';
import { DataSource } from 'typeorm';
import { User } from './user.js';
const source = new DataSource({ type: 'postgres', entities: [User] });
const users = source.getRepository(User);
const app = express();
app.use(express.json());
app.put('/users/:id', async (req, res) => {
  const user = await users.findOneByOrFail({ id: Number(req.params.id) });
  ${lines}
  res.end();
});
`,
});

describe('what is merged into a record is written when it is saved', () => {
  projectTest(rule, 'all of a body', typeorm(`users.merge(user, req.body); await users.save(user);${bad}`));
  projectTest(rule, 'some of a body', typeorm('users.merge(user, { name: req.body.name }); await users.save(user);'));
  projectTest(rule, 'all of a body into another', typeorm('const other = await users.findOneByOrFail({ id: 1 }); users.merge(other, { name: req.body.name }); await users.save(other); res.json(user.name);'));
});
