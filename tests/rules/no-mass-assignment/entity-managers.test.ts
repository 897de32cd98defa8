import { describe } from 'vitest';
import { projectTest } from '../../support/project-test.js';

const rule = 'no-mass-assignment';

describe('TypeORM: what an entity manager saves', () => {
  const app = (line: string): Readonly<Record<string, string>> => ({
    'app.ts': `
import express from 'express';
import { Column, DataSource, Entity, PrimaryGeneratedColumn } from 'typeorm';
@Entity() class User { @PrimaryGeneratedColumn() id: number; @Column() name: string; @Column() role: string; }
const source = new DataSource({ type: 'postgres', entities: [User] });
const app = express();
app.use(express.json());
app.post('/users', async (req, res) => {
  ${line}
  res.sendStatus(201);
});
app.listen(3000);
`,
  });
  projectTest(rule, 'as it came in', app(`await source.manager.save(User, req.body); // expect: ${rule}`));
  projectTest(rule, 'property by property', app('await source.manager.save(User, { name: String(req.body.name) });'));
});
