import { describe } from 'vitest';
import { projectTest } from '../../support/project-test.js';

const rule = 'no-sql-string-building';

/** Databases of which nothing is known: what the text says is evidence. */
const handler = (line: string, imports: string): string => `
const express = require('express');
${imports}
const app = express();
app.get('/users', async (req, res) => {
  ${line}
});
`;
const own = "const db = require('./lib/database');";

describe('statements that are handed to something nobody knows', () => {
  projectTest(rule, 'a module that is not there', { 'app.js': handler("db.query(\"select * from users where id = '\" + req.query.id + \"'\", (error, rows) => res.json(rows)); // expect: no-sql-string-building", own) }, { says: ['req.query.id (app.js:6) becomes part of the text of this SQL statement.'] });
  projectTest(rule, 'a module that is not there, with a bound value', { 'app.js': handler("db.query('select * from users where id = ?', [req.query.id], (error, rows) => res.json(rows));", own) });
  projectTest(rule, 'a package without rows', { 'app.js': handler('res.json(await client.execute(`UPDATE users SET name = ${req.query.name}`)); // expect: no-sql-string-building', "const { client } = require('@acme/cassandra');") });
  projectTest(rule, 'a package without rows, and a number', { 'app.js': handler('res.json(await client.execute(`UPDATE users SET age = ${Number(req.query.age)}`));', "const { client } = require('@acme/cassandra');") });
  projectTest(rule, 'a tag of a package that binds its holes', { 'app.js': handler('res.json(await sql`select * from users where id = ${req.query.id}`);', "const { sql } = require('@acme/sql');") });
  projectTest(rule, 'a connection that middleware hands over', { 'app.js': handler('req.getConnection((error, connection) => { connection.query(`DELETE FROM users WHERE id = ${req.query.id}`, () => res.end()); }); // expect: no-sql-string-building', '') });
  projectTest(rule, 'a setting of the application', { 'app.js': handler("res.json(await req.app.get('db').query('SELECT * FROM users WHERE id = ' + req.query.id)); // expect: no-sql-string-building", '') });
  projectTest(rule, 'a parameter', { 'routes.js': "module.exports = (app, pool) => {\n  app.get('/users/:id', (req, res) => {\n    pool.query('SELECT * FROM users WHERE id = ' + req.params.id, (error, rows) => res.json(rows)); // expect: no-sql-string-building\n  });\n};\n", 'app.js': "const express = require('express');\nconst app = express();\nrequire('./routes')(app, require('./pool'));\n" });
  projectTest(rule, 'a command of a service', { 'app.js': handler("res.json(await client.send(new ExecuteStatementCommand({ sql: 'SELECT * FROM users WHERE id = ' + req.query.id }))); // expect: no-sql-string-building", "const { RDSDataClient, ExecuteStatementCommand } = require('@aws-sdk/client-rds-data');\nconst client = new RDSDataClient({});") });
});

describe('what is no statement', () => {
  projectTest(rule, 'a sentence', { 'app.js': handler("await mailer.send('Select an offer, ' + req.query.name); res.end();", "const mailer = require('@acme/mailer');") });
  projectTest(rule, 'a statement that is logged', { 'app.js': handler("logger.info('select * from users where id = ' + req.query.id); res.end();", "const logger = require('@acme/logger');") });
  projectTest(rule, 'a statement in an error', { 'app.js': handler("throw new Problem('delete from users where id = ' + req.query.id);", "const { Problem } = require('@acme/problems');") });
  projectTest(rule, 'a query of another language', { 'app.js': handler('res.json(await client.query(`{ user(id: "${req.query.id}") { name } }`));', "const { client } = require('@acme/graphql');") });
});

describe('Fastify and Nest', () => {
  projectTest(rule, 'Fastify: a database that a plugin hangs on the instance', { 'app.ts': "import Fastify from 'fastify';\nimport warehouse from '@acme/fastify-warehouse';\nconst app = Fastify();\napp.register(warehouse);\napp.get('/stock', async (request) => app.warehouse.run(`SELECT * FROM stock WHERE sku = '${request.query.sku}'`)); // expect: no-sql-string-building\n" });
  projectTest(rule, 'Fastify: the same with values beside it', { 'app.ts': "import Fastify from 'fastify';\nimport warehouse from '@acme/fastify-warehouse';\nconst app = Fastify();\napp.register(warehouse);\napp.get('/stock', async (request) => app.warehouse.run('SELECT * FROM stock WHERE sku = $1', [request.query.sku]));\n" });
  const service = (text: string): string => `
import { Injectable } from '@nestjs/common';
import { DatabaseService } from '@acme/database';
@Injectable()
export class UsersService {
  constructor(private readonly database: DatabaseService) {}
  find(name: string) {
    ${text}
  }
}
`;
  const controller = "import { Controller, Get, Query } from '@nestjs/common';\nimport { UsersService } from './users.service';\n@Controller('users')\nexport class UsersController {\n  constructor(private readonly users: UsersService) {}\n  @Get()\n  find(@Query('name') name: string) {\n    return this.users.find(name);\n  }\n}\n";
  projectTest(rule, 'Nest: a service of a package', { 'users.service.ts': service("return this.database.executeQuery(`SELECT * FROM users WHERE name = '${name}'`); // expect: no-sql-string-building"), 'users.controller.ts': controller });
  projectTest(rule, 'Nest: the same with a placeholder', { 'users.service.ts': service("return this.database.executeQuery('SELECT * FROM users WHERE name = :name', { name });"), 'users.controller.ts': controller });
});
