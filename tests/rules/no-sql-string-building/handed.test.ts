import { describe } from 'vitest';
import { projectTest } from '../../support/project-test.js';

const rule = 'no-sql-string-building';
const mark = '// expect: no-sql-string-building';

/** A function that only passes a text on is not where it is mended: every call that puts one together is told of. */
describe('a function that runs what it is handed', () => {
  const routes = (first: string, second: string): string => `
const express = require('express');
const db = require('./db');
const app = express();
app.get('/users/:id', async (req, res) => {
  ${first}
});
app.get('/orders/:id', async (req, res) => {
  ${second}
});
app.listen(3000);
`;
  const twice = routes(`res.json(await db.query("SELECT * FROM users WHERE id = '" + req.params.id + "'")); ${mark}`, `res.json(await db.query(\`SELECT * FROM orders WHERE id = '\${req.params.id}'\`)); ${mark}`);
  const bound = routes("res.json(await db.query('SELECT * FROM users WHERE id = $1', [req.params.id]));", "res.json(await db.query('SELECT * FROM orders WHERE id = $1', [req.params.id]));");
  const wrappers = {
    'a function of a module': "const { Pool } = require('pg');\nconst pool = new Pool();\nmodule.exports = { query: (text, params) => pool.query(text, params) };",
    'a promise around a callback': "const mysql = require('mysql');\nconst pool = mysql.createPool({});\nexports.query = function (sql, values = []) {\n  return new Promise((resolve, reject) => {\n    pool.getConnection((error, connection) => {\n      if (error) return reject(error);\n      connection.query(sql, values, (failed, rows) => (failed ? reject(failed) : resolve(rows)));\n    });\n  });\n};",
    'a method of a class': "const { Pool } = require('pg');\nclass Database {\n  constructor() { this.pool = new Pool(); }\n  async query(text, params) {\n    const result = await this.pool.query({ text, values: params });\n    return result.rows;\n  }\n}\nmodule.exports = new Database();",
    'a function behind a function': "const { Pool } = require('pg');\nconst pool = new Pool();\nconst run = async (text, params) => { const started = Date.now(); const rows = await pool.query(text, params); console.log(Date.now() - started); return rows; };\nexports.query = (text, params) => run(text, params);",
  };
  for (const [name, file] of Object.entries(wrappers)) {
    projectTest(rule, `${name}: two texts`, { 'db.js': file, 'app.js': twice }, { says: ['req.params.id (app.js:6) becomes part of the text of this SQL statement.', 'req.params.id (app.js:9) becomes part of the text of this SQL statement.'] });
    projectTest(rule, `${name}: two bound values`, { 'db.js': file, 'app.js': bound });
  }
  projectTest(rule, 'the same text in two handlers', { 'db.js': wrappers['a function of a module'], 'app.js': routes(`res.json(await db.query('DELETE FROM users WHERE id = ' + req.params.id)); ${mark}`, `res.json(await db.query('DELETE FROM users WHERE id = ' + req.params.id)); ${mark}`) });
  projectTest(rule, 'a function that puts the text together itself is told of once', {
    'db.js': `const { Pool } = require('pg');\nconst pool = new Pool();\nmodule.exports = { find: (table, id) => pool.query('SELECT * FROM ' + table + ' WHERE id = ' + id) }; ${mark}`,
    'app.js': routes("res.json(await db.find('users', req.params.id));", "res.json(await db.find('orders', req.params.id));"),
  });
  projectTest(rule, 'a text as the caller sent it is told of where it is run', {
    'db.js': `const { Pool } = require('pg');\nconst pool = new Pool();\nmodule.exports = { query: (text, params) => pool.query(text, params) }; ${mark}`,
    'app.js': routes('res.json(await db.query(req.body.sql));', 'res.end();'),
  });
  projectTest(rule, 'a function that changes the text is where it is told of', {
    'db.js': `const { Pool } = require('pg');\nconst pool = new Pool();\nexports.query = (text, limit) => pool.query(text + ' LIMIT ' + limit); ${mark}`,
    'app.js': routes("res.json(await db.query('SELECT * FROM users WHERE id = ' + req.params.id, 1));", 'res.end();'),
  });
});

describe('Nest', () => {
  const app = (line: string): Record<string, string> => ({
    'database.service.ts': "import { Injectable } from '@nestjs/common';\nimport { Pool } from 'pg';\n@Injectable()\nexport class DatabaseService {\n  private readonly pool = new Pool();\n  query(text: string, values: unknown[] = []) { return this.pool.query(text, values); }\n}\n",
    'users.controller.ts': `import { Controller, Get, Param } from '@nestjs/common';\nimport { DatabaseService } from './database.service';\n@Controller('users')\nexport class UsersController {\n  constructor(private readonly database: DatabaseService) {}\n  @Get(':id') one(@Param('id') id: string) { return ${line}\n  }\n}\n`,
    'app.module.ts': "import { Module } from '@nestjs/common';\nimport { DatabaseService } from './database.service';\nimport { UsersController } from './users.controller';\n@Module({ controllers: [UsersController], providers: [DatabaseService] })\nexport class AppModule {}\n",
    'main.ts': "import { NestFactory } from '@nestjs/core';\nimport { AppModule } from './app.module';\nvoid NestFactory.create(AppModule).then((app) => app.listen(3000));\n",
  });
  projectTest(rule, 'a service that runs texts', app(`this.database.query(\`SELECT * FROM users WHERE id = '\${id}'\`); ${mark}`));
  projectTest(rule, 'a service that binds values', app("this.database.query('SELECT * FROM users WHERE id = $1', [id]);"));
});
