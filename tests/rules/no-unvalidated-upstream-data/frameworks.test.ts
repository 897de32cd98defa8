import { describe } from 'vitest';
import { projectTest } from '../../support/project-test.js';

const rule = 'no-unvalidated-upstream-data';
const mark = ' // expect: no-unvalidated-upstream-data';

describe('Express', () => {
  const sync = (body: string, imports = ''): string => `
import express, { type Request, type Response } from 'express';
import { Pool } from 'pg';
${imports}

const pool = new Pool();
const app = express();
app.post('/sync', async (req: Request, res: Response) => {
  ${body}
  res.json({});
});
`;
  const query = (value: string): string => `await pool.query(\`update stock set name = '\${${value}}'\`);`;
  const fetched = "const answer = await fetch('https://api.partner.example.com/items');\n  const item = await answer.json();";

  projectTest(rule, 'TypeScript: JSON of another API in SQL', { 'app.ts': sync(`${fetched}\n  ${query('item.name')}${mark}`).replaceAll('example.com', 'partners.io') }, { says: ['fetch().name (app.ts:11) is what another API answered, and becomes the text of this SQL statement here.'] });
  projectTest(rule, 'TypeScript: as a bound value', { 'app.ts': sync(`${fetched}\n  await pool.query('update stock set name = $1', [item.name]);`).replaceAll('example.com', 'partners.io') });
  projectTest(rule, 'TypeScript: a number of it', { 'app.ts': sync(`${fetched}\n  ${query('Number(item.price)')}`).replaceAll('example.com', 'partners.io') });
  projectTest(rule, 'TypeScript: one of a list', { 'app.ts': sync(`${fetched}\n  if (!['a', 'b'].includes(item.name)) { res.sendStatus(502); return; }\n  ${query('item.name')}`).replaceAll('example.com', 'partners.io') });
  projectTest(rule, 'TypeScript: its status', { 'app.ts': sync(`const answer = await fetch('https://api.partners.io/items');\n  ${query('answer.status')}`) });
  projectTest(rule, 'TypeScript: a service inside', { 'app.ts': sync("const answer = await fetch('http://stock.internal/items');\n  const item = await answer.json();\n  " + query('item.name')) });
  projectTest(rule, 'TypeScript: a service that the settings name', { 'app.ts': sync("const answer = await fetch(`${process.env.STOCK_URL}/items`);\n  const item = await answer.json();\n  " + query('item.name')) });
  projectTest(rule, 'TypeScript: a schema with fixed names', { 'app.ts': sync("const item = Item.parse(await (await fetch('https://api.partners.io/items')).json());\n  " + query('item.size'), "import { z } from 'zod';\nconst Item = z.object({ size: z.enum(['s', 'm', 'l']) });") });
  projectTest(rule, 'TypeScript: a schema that takes any text', { 'app.ts': sync("const item = Item.parse(await (await fetch('https://api.partners.io/items')).json());\n  " + query('item.size') + mark, "import { z } from 'zod';\nconst Item = z.object({ size: z.string() });") });
  projectTest(rule, 'TypeScript: elements of a list', { 'app.ts': sync("const items = await (await fetch('https://api.partners.io/items')).json();\n  for (const item of items) await pool.query('insert into stock (name) values (\\'' + item.name + '\\')');" + mark) });
  projectTest(rule, 'TypeScript: elements of a list, mapped to numbers', { 'app.ts': sync("const items = await (await fetch('https://api.partners.io/items')).json();\n  const ids = items.map((item) => Number(item.id));\n  await pool.query('delete from stock where id in (' + ids.join(',') + ')');") });

  const files = (client: string): string => `
const { exec } = require('node:child_process');
const express = require('express');
const { latest } = require('./releases.cjs');
const app = express();
app.post('/update', async (req, res) => {
  const release = await latest();
  exec('install-tool ' + release.tag, () => res.end());${client}
});
`;
  const releases = (url: string): string => `
const axios = require('axios');
exports.latest = async () => {
  const { data } = await axios.get(${url});
  return { tag: data.tag_name };
};
`;
  projectTest(rule, 'CommonJS: a command, over files', { 'app.cjs': files(mark), 'releases.cjs': releases("'https://api.tools.io/releases/latest'") });
  projectTest(rule, 'CommonJS: a command of a service beside', { 'app.cjs': files(''), 'releases.cjs': releases("'http://releases:8080/latest'") });
});

describe('Fastify', () => {
  const handler = (line: string): string => `
import Fastify from 'fastify';
import got from 'got';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';

const app = Fastify();
app.post('/covers', async () => {
  const cover = await got('https://covers.books.io/latest').json();
  ${line}
  return {};
});
`;
  projectTest(rule, 'JavaScript modules: a path', { 'app.mjs': handler(`await writeFile('/srv/covers/' + cover.name, cover.image);${mark}`) });
  projectTest(rule, 'JavaScript modules: the last part of a path', { 'app.mjs': handler("await writeFile('/srv/covers/' + path.basename(cover.name), cover.image);") });
  projectTest([rule, 'no-ssrf', 'no-open-redirect'], 'JavaScript modules: the next page, without the option', { 'app.mjs': handler('await got(cover.next);') });
  projectTest([rule, 'no-ssrf', 'no-open-redirect'], 'JavaScript modules: the next page, with the option', { 'app.mjs': handler(`await got(cover.next);${mark}`) }, { options: { [rule]: { addresses: true } } });
});

describe('Nest', () => {
  const service = (statement: string): string => `
import { HttpService } from '@nestjs/axios';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';

@Injectable()
export class RatesService {
  constructor(private readonly http: HttpService, private readonly data: DataSource) {}

  async refresh() {
    const { data } = await this.http.axiosRef.get('https://rates.bank.io/latest');
    ${statement}
  }
}
`;
  const controller = "import { Controller, Post } from '@nestjs/common';\nimport { RatesService } from './rates.service';\n@Controller('rates')\nexport class RatesController {\n  constructor(private readonly rates: RatesService) {}\n  @Post()\n  refresh() {\n    return this.rates.refresh();\n  }\n}\n";
  projectTest(rule, 'SQL of TypeORM', { 'rates.service.ts': service(`await this.data.query(\`update rates set currency = '\${data.currency}'\`);${mark}`), 'rates.controller.ts': controller });
  projectTest(rule, 'SQL of TypeORM with parameters', { 'rates.service.ts': service("await this.data.query('update rates set currency = $1', [data.currency]);"), 'rates.controller.ts': controller });

  const observed = (asked: string, end: string): string => `
import { HttpService } from '@nestjs/axios';
import { Injectable } from '@nestjs/common';
import { catchError, firstValueFrom, map, of, switchMap, timeout } from 'rxjs';
import { DataSource } from 'typeorm';
import { Rate } from './rate';

@Injectable()
export class RatesService {
  constructor(private readonly http: HttpService, private readonly data: DataSource) {}

  async refresh() {
    const currency = ${asked};
    await this.data.query(\`update rates set currency = '\${currency}'\`);${end}
  }
}
`;
  const asking = (asked: string, end: string): Record<string, string> => ({
    'rates.service.ts': observed(asked, end),
    'rates.controller.ts': controller,
    'rate.ts': "import { z } from 'zod';\nexport const Rate = z.object({ currency: z.enum(['eur', 'chf']) });\n",
  });
  const get = "this.http.get('https://rates.bank.io/latest')";
  projectTest(rule, 'the first answer', asking(`(await firstValueFrom(${get})).data.currency`, mark));
  projectTest(rule, 'the first answer, by a method', asking(`(await ${get}.toPromise()).data.currency`, mark));
  projectTest(rule, 'a number of the first answer', asking(`Number((await firstValueFrom(${get})).data.rate)`, ''));
  projectTest(rule, 'through functions', asking(`await firstValueFrom(${get}.pipe(timeout(5000), map(({ data }) => data.currency), catchError(() => of('eur'))))`, mark));
  projectTest(rule, 'through functions, one of which checks', asking(`await firstValueFrom(${get}.pipe(timeout(5000), map(({ data }) => Rate.parse(data).currency), catchError(() => of('eur'))))`, ''));
  projectTest(rule, 'through functions that ask again', asking(`await firstValueFrom(${get}.pipe(switchMap(({ data }) => this.http.get(\`https://rates.bank.io/\${Number(data.id)}\`)), map((answer) => answer.data.currency)))`, mark));
  projectTest(rule, 'through one that is out of sight', asking(`await firstValueFrom(${get}.pipe(this.checked(), map(({ data }) => data.currency)))`, ''));
});

describe('data of the caller', () => {
  projectTest([rule, 'no-sql-string-building', 'no-ssrf'], 'is told by the other rules, and what was asked with it by this one', {
    'app.cjs': `
const express = require('express');
const pool = new (require('pg').Pool)();
const app = express();
app.get('/a', async (req, res) => {
  await pool.query('select * from a where b = ' + req.query.b); // expect: no-sql-string-building
  const answer = await (await fetch('https://api.partners.io/' + encodeURIComponent(req.query.b))).json();
  await pool.query('select * from a where b = ' + answer.b); // expect: no-unvalidated-upstream-data
  res.end();
});
`,
  });
});

describe('pages', () => {
  const asked = { options: { [rule]: { pages: true } } };
  const rules = [rule, 'no-reflected-xss'] as const;
  const hono = (line: string): Record<string, string> => ({
    'app.mjs': `
import { Hono } from 'hono';
import { html } from 'hono/html';
const app = new Hono();
app.get('/news', async (c) => {
  const item = await (await fetch('https://api.partners.io/news')).json();
  ${line}
});
export default app;
`,
  });
  projectTest(rules, 'Hono: a part of one', hono(`return c.html('<p>' + item.title + '</p>');${mark}`), asked);
  projectTest(rules, 'Hono: a part of one, without the option', hono("return c.html('<p>' + item.title + '</p>');"));
  projectTest(rules, 'Hono: with a template that encodes', hono('return c.html(html`<p>${item.title}</p>`);'), asked);
  projectTest(rules, 'Hono: a number', hono("return c.html('<p>' + Number(item.id) + '</p>');"), asked);
  projectTest(rules, 'Hono: JSON', hono('return c.json(item);'), asked);

  const koa = (line: string): Record<string, string> => ({
    'app.cjs': `
const Koa = require('koa');
const axios = require('axios');
const app = new Koa();
app.use(async (ctx) => {
  const { data } = await axios.get('https://api.partners.io/news');
  ${line}
});
app.listen(3000);
`,
  });
  projectTest(rules, 'Koa: a part of one', koa(`ctx.body = '<p>' + data.title + '</p>';${mark}`), asked);
  projectTest(rules, 'Koa: the answer as it came', koa('ctx.body = data;'), asked);

  const express = (line: string): Record<string, string> => ({
    'app.ts': `
import express from 'express';
import axios from 'axios';
import escapeHtml from 'escape-html';
const app = express();
app.get('/news', async (req, res) => {
  const { data } = await axios.get('https://api.partners.io/news');
  ${line}
});
`,
  });
  projectTest(rules, 'Express: a part of one', express(`res.send(\`<p>\${data.title}</p>\`);${mark}`), asked);
  projectTest(rules, 'Express: encoded', express('res.send(`<p>${escapeHtml(data.title)}</p>`);'), asked);
  projectTest(rules, 'Express: the answer as it came', express('res.send(data);'), asked);
});
