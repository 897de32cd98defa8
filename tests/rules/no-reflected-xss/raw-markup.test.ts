import { describe } from 'vitest';
import { projectTest } from '../../support/project-test.js';

const rule = 'no-reflected-xss';

const app = (part: string, reported = ''): Readonly<Record<string, string>> => ({
  'app.ts': `
import { Hono } from 'hono';
import { html, raw } from 'hono/html';
const app = new Hono();
app.get('/', (c) => c.html(html\`<p>\${${part}}</p>\`));${reported}
export default app;
`,
});

describe('markup past the escaping of Hono', () => {
  projectTest(rule, 'raw', app("raw(c.req.query('name') ?? '')", ' // expect: no-reflected-xss'));
  projectTest(rule, 'raw, a number', app("raw(String(Number(c.req.query('page'))))"));
  projectTest(rule, 'escaped', app("c.req.query('name')"));
});
