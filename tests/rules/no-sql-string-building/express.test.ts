import { describe } from 'vitest';
import { projectTest } from '../../support/project-test.js';

const rule = 'no-sql-string-building';

describe('TypeScript', () => {
  projectTest(rule, 'a search word in a template', {
    'search.ts': `
import express, { type Request, type Response } from 'express';
import { Pool } from 'pg';

const pool = new Pool();
const app = express();

app.get('/customers', async (req: Request, res: Response) => {
  const { rows } = await pool.query(\`SELECT id, name FROM customers WHERE name ILIKE '%\${req.query.name}%'\`); // expect: no-sql-string-building
  res.json(rows);
});
`,
  }, { says: ['req.query.name (search.ts:9) becomes part of the text of this SQL statement.'] });

  projectTest(rule, 'a search word as a bound parameter', {
    'search.ts': `
import express, { type Request, type Response } from 'express';
import { Pool } from 'pg';

const pool = new Pool();
const app = express();

app.get('/customers', async (req: Request, res: Response) => {
  const { rows } = await pool.query('SELECT id, name FROM customers WHERE name ILIKE $1', [\`%\${req.query.name}%\`]);
  res.json(rows);
});
`,
  });

  projectTest(rule, 'route, service and repository in three files', {
    'customers.router.ts': `
import { Router } from 'express';
import { CustomersService } from './customers.service.js';

const customers = new CustomersService();
export const customersRouter = Router();

customersRouter.get('/search', async (req, res) => {
  res.json(await customers.search(req.query.q as string));
});
`,
    'customers.service.ts': `
import { CustomersRepository } from './customers.repository.js';

export class CustomersService {
  private readonly repository = new CustomersRepository();

  search(term: string) {
    return this.repository.byName(term.trim());
  }
}
`,
    'customers.repository.ts': `
import { pool } from './database.js';

export class CustomersRepository {
  async byName(name: string) {
    const statement = "SELECT * FROM customers WHERE name = '" + name + "'";
    const { rows } = await pool.query(statement); // expect: no-sql-string-building
    return rows;
  }
}
`,
    'database.ts': `
import { Pool } from 'pg';

export const pool = new Pool({ connectionString: process.env.DATABASE_URL });
`,
  }, { says: ['req.query.q (customers.router.ts:9) through CustomersService.search (customers.service.ts:7), CustomersRepository.byName (customers.repository.ts:5)'] });

  projectTest(rule, 'route, service and repository in three files, the value bound', {
    'customers.router.ts': `
import { Router } from 'express';
import { CustomersService } from './customers.service.js';

const customers = new CustomersService();
export const customersRouter = Router();

customersRouter.get('/search', async (req, res) => {
  res.json(await customers.search(req.query.q as string));
});
`,
    'customers.service.ts': `
import { CustomersRepository } from './customers.repository.js';

export class CustomersService {
  private readonly repository = new CustomersRepository();

  search(term: string) {
    return this.repository.byName(term.trim());
  }
}
`,
    'customers.repository.ts': `
import { pool } from './database.js';

export class CustomersRepository {
  async byName(name: string) {
    const statement = 'SELECT * FROM customers WHERE name = $1';
    const { rows } = await pool.query(statement, [name]);
    return rows;
  }
}
`,
    'database.ts': `
import { Pool } from 'pg';

export const pool = new Pool({ connectionString: process.env.DATABASE_URL });
`,
  });

  projectTest(rule, 'a router built by a class, with bound methods as handlers', {
    'invoices.api.ts': `
import { Router, type Request, type Response } from 'express';
import type { Pool } from 'pg';

export class InvoicesApi {
  readonly router = Router();

  constructor(private readonly pool: Pool) {
    this.router.get('/', this.list.bind(this));
  }

  private async list(req: Request, res: Response) {
    const { rows } = await this.pool.query(\`SELECT * FROM invoices WHERE state = '\${req.query.state}'\`); // expect: no-sql-string-building
    res.json(rows);
  }
}
`,
    'server.ts': `
import express from 'express';
import { Pool } from 'pg';
import { InvoicesApi } from './invoices.api.js';

const app = express();
app.use('/invoices', new InvoicesApi(new Pool()).router);
`,
  });
});

describe('JavaScript modules', () => {
  projectTest(rule, 'a path parameter joined with +', {
    'orders.js': `
import express from 'express';
import mysql from 'mysql2/promise';

const db = mysql.createPool(process.env.DATABASE_URL);
export const router = express.Router();

router.delete('/:id', async (req, res) => {
  await db.query('DELETE FROM orders WHERE id = ' + req.params.id); // expect: no-sql-string-building
  res.sendStatus(204);
});
`,
  });

  projectTest(rule, 'a path parameter as a bound parameter', {
    'orders.js': `
import express from 'express';
import mysql from 'mysql2/promise';

const db = mysql.createPool(process.env.DATABASE_URL);
export const router = express.Router();

router.delete('/:id', async (req, res) => {
  await db.query('DELETE FROM orders WHERE id = ?', [req.params.id]);
  res.sendStatus(204);
});
`,
  });
});

describe('CommonJS', () => {
  projectTest(rule, 'a body field through a required module', {
    'app.cjs': `
const express = require('express');
const products = require('./products.cjs');

const app = express();
app.use(express.json());
app.post('/products/search', async (req, res) => {
  const { category } = req.body;
  res.json(await products.findByCategory(category));
});

module.exports = app;
`,
    'products.cjs': `
const { Pool } = require('pg');

const pool = new Pool();

exports.findByCategory = async function findByCategory(category) {
  const result = await pool.query("SELECT * FROM products WHERE category = '" + category + "'"); // expect: no-sql-string-building
  return result.rows;
};
`,
  }, { says: ['req.body.category (app.cjs:8) through findByCategory (products.cjs:6)'] });

  projectTest(rule, 'a body field bound in a required module', {
    'app.cjs': `
const express = require('express');
const products = require('./products.cjs');

const app = express();
app.use(express.json());
app.post('/products/search', async (req, res) => {
  const { category } = req.body;
  res.json(await products.findByCategory(category));
});

module.exports = app;
`,
    'products.cjs': `
const { Pool } = require('pg');

const pool = new Pool();

exports.findByCategory = async function findByCategory(category) {
  const result = await pool.query('SELECT * FROM products WHERE category = $1', [category]);
  return result.rows;
};
`,
  });
});
