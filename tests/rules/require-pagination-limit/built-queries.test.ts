import { describe } from 'vitest';
import { projectTest } from '../../support/project-test.js';

const rule = 'require-pagination-limit';
const mark = ' // expect: require-pagination-limit';

const app = (steps: string, limit: string, end: string): Readonly<Record<string, string>> => ({
  'app.ts': `
import express from 'express';
import { Column, DataSource, Entity, ManyToOne, PrimaryGeneratedColumn } from 'typeorm';
@Entity() class User { @PrimaryGeneratedColumn() id: number; @Column() email: string; }
@Entity() class Order { @PrimaryGeneratedColumn() id: number; @ManyToOne(() => User) user: User; }
const source = new DataSource({ type: 'postgres', entities: [User, Order] });
const app = express();
app.get('/orders', async (req, res) => {
  const query = source.getRepository(Order).createQueryBuilder('o').leftJoinAndSelect('o.user', 'u');
  ${steps}
  query.limit(${limit});${end}
  res.json(await query.getMany());
});
app.listen(3000);
`,
});

const many = ['a', 'b', 'c', 'd'].map((name) => `if (req.query.${name}) query.andWhere('o.${name} = :${name}', { ${name}: req.query.${name} });`).join('\n  ');

describe('Queries that are put together step by step', () => {
  projectTest(rule, 'counted in between', app('await query.getCount();', 'req.query.limit', mark));
  projectTest(rule, 'counted in between, with an upper limit', app('await query.getCount();', 'Math.min(Number(req.query.limit), 100)', ''));
  projectTest(rule, 'under many conditions', app(many, 'req.query.limit', mark));
  projectTest(rule, 'under many conditions, with an upper limit', app(many, 'Math.min(Number(req.query.limit), 100)', ''));
});

describe('values of a statement that are put together step by step', () => {
  const statement = (limit: string, end: string): Readonly<Record<string, string>> => ({
    'app.js': `
import express from 'express';
import pg from 'pg';
const pool = new pg.Pool();
const app = express();
app.get('/posts', async (req, res) => {
  const values = [${limit}];
  if (req.query.cursor) values.push(new Date(Number(req.query.cursor)));
  const { rows } = await pool.query(\`SELECT id, title FROM posts \${req.query.cursor ? 'WHERE created_at < $2' : ''} ORDER BY created_at DESC LIMIT $1\`, values);${end}
  res.json(rows);
});
app.listen(3000);
`,
  });
  projectTest(rule, 'the page has an upper limit', statement('Math.min(50, Number(req.query.limit)) + 1', ''));
  projectTest(rule, 'it has none', statement('Number(req.query.limit) + 1', mark));
});
