import { describe } from 'vitest';
import { projectTest } from '../../support/project-test.js';

const rule = 'require-ownership-on-mutation';
const mark = ' // expect: require-ownership-on-mutation';

describe('Statements for a list of ids', () => {
  const app = (handler: string, end: string): Readonly<Record<string, string>> => ({
    'app.js': `
const express = require('express');
const jwt = require('jsonwebtoken');
const { Pool } = require('pg');
const pool = new Pool();
const app = express();
app.use(express.json());
app.use((req, res, next) => {
  try { req.user = jwt.verify(req.headers.authorization, process.env.SECRET, { algorithms: ['HS256'] }); next(); } catch { res.status(401).end(); }
});
app.get('/orders', async (req, res) => res.json((await pool.query('SELECT * FROM orders WHERE user_id = $1 LIMIT 9', [req.user.id])).rows));
app.post('/orders/close', async (req, res) => {
  ${handler}${end}
  res.end();
});
app.listen(3000);
`,
  });
  projectTest(rule, 'of anybody', app("await pool.query('DELETE FROM orders WHERE id = ANY($1)', [req.body.ids]);", mark));
  projectTest(rule, 'with a type', app("await pool.query('UPDATE orders SET closed = true WHERE id = any ($1::int[])', [req.body.ids]);", mark));
  projectTest(rule, 'of the caller', app("await pool.query('DELETE FROM orders WHERE id = ANY($1) AND user_id = $2', [req.body.ids, req.user.id]);", ''));
});

describe('TypeORM: accounts by what their class stores', () => {
  const app = (handler: string, end: string): Readonly<Record<string, string>> => ({
    'app.ts': `
import express from 'express';
import jwt from 'jsonwebtoken';
import { Column, DataSource, Entity, PrimaryGeneratedColumn } from 'typeorm';
@Entity() class User { @PrimaryGeneratedColumn() id: number; @Column() email: string; @Column() password: string; }
@Entity() class Pet { @PrimaryGeneratedColumn() id: number; @Column() name: string; }
const source = new DataSource({ type: 'postgres', entities: [User, Pet] });
const app = express();
app.use(express.json());
app.use((req, res, next) => {
  try { req.user = jwt.verify(req.headers.authorization, process.env.SECRET, { algorithms: ['HS256'] }); next(); } catch { res.status(401).end(); }
});
app.delete('/things/:id', async (req, res) => {
  ${handler}${end}
  res.end();
});
app.listen(3000);
`,
  });
  projectTest(rule, 'anybody’s', app('await source.getRepository(User).delete(req.params.id);', mark));
  projectTest(rule, 'anybody’s, by the manager', app('await source.manager.delete(User, req.params.id);', mark));
  projectTest(rule, 'the caller’s', app('await source.getRepository(User).delete(req.user.id);', ''));
  projectTest(rule, 'no account', app('await source.getRepository(Pet).delete(req.params.id);', ''));
});
