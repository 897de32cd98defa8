import { describe } from 'vitest';
import { projectTest } from '../../support/project-test.js';

const rule = 'require-ownership-on-mutation';
const mark = '// expect: require-ownership-on-mutation';

describe('NestJS: the caller by a decorator of the project', () => {
  const nest = (parameter: string, filter: string, end = ''): Record<string, string> => ({
    'tasks.ts': `import { Controller, Delete, Get, Module, Param, UseGuards, createParamDecorator } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { AuthGuard } from '@nestjs/passport';
import { InjectRepository } from '@nestjs/typeorm';
import { Column, Entity, PrimaryGeneratedColumn, Repository } from 'typeorm';
@Entity()
class User {
  @PrimaryGeneratedColumn() id: number;
}
@Entity()
class Task {
  @PrimaryGeneratedColumn() id: number;
  @Column() userId: number;
}
const CurrentUser = createParamDecorator((_, context) => context.switchToHttp().getRequest().user);
@UseGuards(AuthGuard('jwt'))
@Controller('tasks')
class TasksController {
  constructor(@InjectRepository(Task) private readonly tasks: Repository<Task>) {}
  @Get()
  all(@CurrentUser() user: User) {
    return this.tasks.find({ where: { userId: user.id } });
  }
  @Delete(':id')
  remove(@Param('id') id: number${parameter}) {
    return this.tasks.delete(${filter}); ${end}
  }
}
@Module({ controllers: [TasksController] })
class AppModule {}
const app = await NestFactory.create(AppModule);
await app.listen(3000);
`,
  });
  projectTest(rule, 'of a declared class, in the filter', nest(', @CurrentUser() user: User', '{ id, userId: user.id }'));
  projectTest(rule, 'not in the filter', nest('', '{ id }', mark), { says: ['Add userId to this filter, as tasks.ts:22 does'] });
});

describe('statements that are put together', () => {
  const mysql = (filter: string, end = ''): Record<string, string> => ({
    'app.js': `const express = require('express');
const passport = require('passport');
const mysql = require('mysql2/promise');
const db = mysql.createPool({});
const app = express();
app.use(passport.authenticate('jwt', { session: false }));
app.get('/orders', async (req, res) => { res.json(await db.query(\`SELECT * FROM orders WHERE user_id = \${Number(req.user.id)}\`)); });
app.delete('/orders/:id', async (req, res) => {
  await db.query(${filter}); ${end}
  res.end();
});
`,
  });
  projectTest(rule, 'by what the client sends', mysql("'DELETE FROM orders WHERE id = ' + Number(req.params.id)", mark), { says: ['Add user_id to this filter'] });
  projectTest(rule, 'and by the caller', mysql("'DELETE FROM orders WHERE id = ' + Number(req.params.id) + ' AND user_id = ' + Number(req.user.id)"));
  projectTest(rule, 'a part that is no value may say whose it is', mysql("'DELETE FROM orders WHERE id = ' + Number(req.params.id) + scope(req)"));
  projectTest('no-unscoped-bulk-mutation', 'a condition out of sight', mysql("'DELETE FROM orders WHERE ' + scope(req)"));
  projectTest('no-unscoped-bulk-mutation', 'no condition', mysql("'DELETE FROM orders'", '// expect: no-unscoped-bulk-mutation'));
});

describe('Sequelize: columns that associations add', () => {
  const sequelize = (association: string, end = ''): Record<string, string> => ({
    'app.js': `const express = require('express');
const passport = require('passport');
const { DataTypes, Sequelize } = require('sequelize');
const sequelize = new Sequelize(process.env.DATABASE_URL);
const User = sequelize.define('User', { name: DataTypes.STRING });
const Card = sequelize.define('Card', { number: DataTypes.STRING });
${association}
const app = express();
app.use(passport.authenticate('jwt', { session: false }));
app.get('/cards/:id', (req, res) => {
  Card.findByPk(req.params.id).then((card) => res.json(card)); ${end}
});
`,
  });
  const owner = '// expect: require-owner-comparison';
  projectTest('require-owner-comparison', 'belongsTo', sequelize('Card.belongsTo(User);', owner), { says: ['nothing holds its UserId against who is calling'] });
  projectTest('require-owner-comparison', 'hasMany, with a name', sequelize("User.hasMany(Card, { foreignKey: 'userId' });", owner));
  projectTest('require-owner-comparison', 'none', sequelize(''));
});
