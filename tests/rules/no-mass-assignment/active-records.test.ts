import { describe } from 'vitest';
import { projectTest } from '../../support/project-test.js';

const app = (route: string): Record<string, string> => ({
  'user.ts': `import { BaseEntity, Column, Entity, PrimaryGeneratedColumn } from 'typeorm';
@Entity()
export class User extends BaseEntity {
  @PrimaryGeneratedColumn() id!: number;
  @Column() email!: string;
  @Column() role!: string;
  @Column() password!: string;
}
`,
  'app.ts': `import express from 'express';
import { User } from './user.js';
const app = express();
${route}
app.listen(3000);
`,
});

const mass = ' // expect: no-mass-assignment';
const handled = (method: string, path: string, body: string): string => `app.${method}('${path}', async (req, res) => {\n  ${body}\n  res.json({ ok: true });\n});`;

describe('classes of TypeORM that save their own records', () => {
  const rule = 'no-mass-assignment';
  projectTest(rule, 'made of the body', app(handled('post', '/users', `const user = User.create(req.body);\n  await user.save();${mass}`)));
  projectTest(rule, 'made of a part of it', app(handled('post', '/users', 'const user = User.create({ email: req.body.email });\n  await user.save();')));
  projectTest(rule, 'looked up, and given the body', app(handled('put', '/users/first', `const user = await User.findOneByOrFail({ id: 1 });\n  Object.assign(user, req.body);\n  await user.save();${mass}`)));
  projectTest(rule, 'looked up, and given a part of it', app(handled('put', '/users/first', 'const user = await User.findOneByOrFail({ id: 1 });\n  user.email = req.body.email;\n  await user.save();')));
  projectTest(rule, 'changed at once', app(handled('put', '/users/first', `await User.update({ id: 1 }, req.body);${mass}`)));
  projectTest(rule, 'a part changed at once', app(handled('put', '/users/first', 'await User.update({ id: 1 }, { email: req.body.email });')));
});

describe('their records in answers', () => {
  const rule = 'no-sensitive-fields-in-response';
  const sent = (read: string, mark = ''): Record<string, string> => app(`app.get('/users', async (req, res) => {\n  res.json(await ${read});${mark}\n});`);
  projectTest(rule, 'as they are stored', sent('User.find()', ' // expect: no-sensitive-fields-in-response'));
  projectTest(rule, 'some fields', sent('User.find({ select: { id: true, email: true } })'));
  projectTest(rule, 'one, looked up by a column', sent("User.findOneBy({ email: 'a@example.com' })", ' // expect: no-sensitive-fields-in-response'));
  projectTest(rule, 'how many', sent('User.count()'));
});

describe('whose they are', () => {
  const rule = 'require-owner-comparison';
  const orders = (read: string, mark = ''): Record<string, string> => ({
    'app.ts': `import express from 'express';
import passport from 'passport';
import { BaseEntity, Column, Entity, PrimaryGeneratedColumn } from 'typeorm';
@Entity()
class Order extends BaseEntity {
  @PrimaryGeneratedColumn() id!: number;
  @Column() userId!: number;
  @Column() total!: number;
}
const app = express();
app.get('/orders/:id', passport.authenticate('jwt', { session: false }), async (req, res) => {
  const order = await ${read};${mark}
  res.json(order);
});
app.listen(3000);
`,
  });
  projectTest(rule, 'nobody asks', orders('Order.findOneBy({ id: Number(req.params.id) })', ' // expect: require-owner-comparison'));
  projectTest(rule, 'the caller is part of the filter', orders('Order.findOneBy({ id: Number(req.params.id), userId: req.user.id })'));
});
