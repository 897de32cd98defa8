import { describe } from 'vitest';
import { projectTest } from '../../support/project-test.js';

const rule = 'no-sql-string-building';
const mark = ' // expect: no-sql-string-building';

const app = (statement: string, reported = ''): Readonly<Record<string, string>> => ({
  'app.ts': `
import express from 'express';
import { Raw, getRepository } from 'typeorm';
import { User } from './user';
const app = express();
app.get('/', async (req, res) => {
  const name = String(req.query.name);
  res.json(await ${statement});${reported}
});
app.listen(1);
`,
  'user.ts': "import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';\n@Entity() export class User { @PrimaryGeneratedColumn() id!: number; @Column() name!: string; }\n",
});

describe('functions that say a part of a statement', () => {
  projectTest(rule, 'a condition', app("getRepository(User).findBy({ name: Raw((column) => column + \" = '\" + name + \"'\") })", mark));
  projectTest(rule, 'a condition with a parameter', app("getRepository(User).findBy({ name: Raw((column) => column + ' = :name', { name }) })"));
  projectTest(rule, 'a value', app("getRepository(User).createQueryBuilder().update(User).set({ name: () => \"'\" + name + \"'\" }).where('id = 1').execute()", mark));
  projectTest(rule, 'a value as such', app("getRepository(User).createQueryBuilder().update(User).set({ name }).where('id = 1').execute()"));
});
