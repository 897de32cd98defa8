import { describe } from 'vitest';
import { projectTest } from '../../support/project-test.js';

const rule = 'no-mass-assignment';
const mark = ' // expect: no-mass-assignment';

describe('records that MikroORM has looked up', () => {
  const app = (given: string, end = ''): Record<string, string> => ({
    'app.ts': `import express from 'express';
import { Entity, MikroORM, PrimaryKey, Property, wrap } from '@mikro-orm/postgresql';
@Entity()
class User { @PrimaryKey() id!: number; @Property() name!: string; @Property() isAdmin!: boolean; }
const orm = await MikroORM.init({ entities: [User] });
const app = express();
app.put('/users/:id', async (req, res) => {
  const em = orm.em.fork();
  const user = await em.findOneOrFail(User, Number(req.params.id));
  ${given}${end}
  await em.flush();
  res.json({ ok: true });
});
app.listen(3000);
`,
  });
  projectTest(rule, 'are given the body', app('em.assign(user, req.body);', mark));
  projectTest(rule, 'are given the body by their helper', app('wrap(user).assign(req.body);', mark));
  projectTest(rule, 'are given a name', app('em.assign(user, { name: req.body.name });'));
  projectTest(rule, 'are given a name by their helper', app('wrap(user).assign({ name: req.body.name });'));
});

describe('filters of MikroORM', () => {
  const app = (filter: string, end = ''): Record<string, string> => ({
    'app.ts': `import express from 'express';
import { Entity, MikroORM, PrimaryKey, Property } from '@mikro-orm/postgresql';
@Entity()
class Invitation { @PrimaryKey() id!: number; @Property() code!: string; }
const orm = await MikroORM.init({ entities: [Invitation] });
const app = express();
app.use(express.json());
app.post('/invitations', async (req, res) => {
  const found = await orm.em.fork().findOne(Invitation, ${filter});${end}
  res.json({ known: found !== null });
});
app.listen(3000);
`,
  });
  projectTest('no-nosql-injection', 'read operators', app('{ code: req.body.code }', ' // expect: no-nosql-injection'));
  projectTest('no-nosql-injection', 'are given a text', app('{ code: String(req.body.code) }'));
  projectTest('no-nosql-injection', 'are given a part of the path', app('{ code: req.params.code }'));
});
