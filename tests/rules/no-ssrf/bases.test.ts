import { describe } from 'vitest';
import { projectTest } from '../../support/project-test.js';

const rule = 'no-ssrf';

const app = (url: string, reported = ''): Readonly<Record<string, string>> => ({
  'app.js': `
import express from 'express';
const app = express();
app.get('/', async (req, res) => {
  const url = new URL(${url});
  res.json(await (await fetch(url.href)).json());${reported}
});
app.listen(1);
`,
});

describe('the base of an address', () => {
  projectTest(rule, 'is the caller’s', app("'/status', req.query.base", ' // expect: no-ssrf'));
  projectTest(rule, 'counts for nothing', app("'https://api.example.com/status', req.query.base"));
  projectTest(rule, 'counts for nothing but the scheme', app("'//api.example.com/status', req.query.base"));
  projectTest(rule, 'is the program’s', app("'/status', 'https://api.example.com'"));
});
