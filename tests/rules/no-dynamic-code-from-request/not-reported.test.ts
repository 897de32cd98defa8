import { describe } from 'vitest';
import { projectTest } from '../../support/project-test.js';

const rule = 'no-dynamic-code-from-request';

describe('functions in a table', () => {
  projectTest(rule, 'picked by name, with the option', {
    'run.js': `
import { Router } from 'express';

const actions = { start() {}, stop() {} };

export const routes = Router();
routes.post('/run/:name', async (req, res) => {
  actions[req.params.name](); // expect: no-dynamic-code-from-request
  res.json({ done: true });
});
`,
  }, { options: { 'no-dynamic-code-from-request': { tables: true } } });

  projectTest(rule, 'picked by name, without the option', {
    'run.js': `
import { Router } from 'express';

const actions = { start() {}, stop() {} };

export const routes = Router();
routes.post('/run/:name', async (req, res) => {
  actions[req.params.name]();
  res.json({ done: true });
});
`,
  });

  projectTest(rule, 'picked by a name of its own', {
    'run.js': `
import { Router } from 'express';

const actions = { start() {}, stop() {} };

export const routes = Router();
routes.post('/run/:name', async (req, res) => {
  if (Object.hasOwn(actions, req.params.name)) actions[req.params.name]();
  res.json({ done: true });
});
`,
  }, { options: { 'no-dynamic-code-from-request': { tables: true } } });

  projectTest(rule, 'picked from an object without prototype', {
    'run.js': `
import { Router } from 'express';

const actions = { __proto__: null, start() {}, stop() {} };

export const routes = Router();
routes.post('/run/:name', async (req, res) => {
  actions[req.params.name]();
  res.json({ done: true });
});
`,
  }, { options: { 'no-dynamic-code-from-request': { tables: true } } });

  projectTest(rule, 'picked from a Map', {
    'run.js': `
import { Router } from 'express';

const actions = new Map([['start', () => {}]]);

export const routes = Router();
routes.post('/run/:name', async (req, res) => {
  actions.get(req.params.name)?.();
  res.json({ done: true });
});
`,
  }, { options: { 'no-dynamic-code-from-request': { tables: true } } });
});

describe('methods of an object', () => {
  projectTest(rule, 'of an instance', {
    'run.js': `
import { Router } from 'express';

class Jobs { start() {} }
const jobs = new Jobs();

export const routes = Router();
routes.post('/run/:name', async (req, res) => {
  jobs[req.params.name](); // expect: no-dynamic-code-from-request
  res.json({ done: true });
});
`,
  });

  projectTest(rule, 'of an instance, the name from a table', {
    'run.js': `
import { Router } from 'express';

class Jobs { start() {} }
const jobs = new Jobs();
const names = { begin: 'start' };

export const routes = Router();
routes.post('/run/:name', async (req, res) => {
  jobs[names[req.params.name]]();
  res.json({ done: true });
});
`,
  });

  projectTest(rule, 'of an instance, the name tested with a set', {
    'run.js': `
import { Router } from 'express';

class Jobs { start() {} }
const jobs = new Jobs();
const names = new Set(['start']);

export const routes = Router();
routes.post('/run/:name', async (req, res) => {
  if (names.has(req.params.name)) jobs[req.params.name]();
  res.json({ done: true });
});
`,
  });
});

describe('data for a template', () => {
  projectTest(rule, 'the whole body', {
    'page.js': `
import { Router } from 'express';

export const routes = Router();
routes.post('/page', async (req, res) => {
  res.render('page', req.body); // expect: no-dynamic-code-from-request
});
`,
  });

  projectTest(rule, 'the whole body spread', {
    'page.js': `
import { Router } from 'express';

export const routes = Router();
routes.post('/page', async (req, res) => {
  res.render('page', { title: 'Page', ...req.body }); // expect: no-dynamic-code-from-request
});
`,
  });

  projectTest(rule, 'an object filled under many conditions', {
    'page.js': `
import { Router } from 'express';

export const routes = Router();
routes.post('/page', async (req, res) => {
  const { a, b, c, d } = req.body;
  const data = {};
  if (a) data.a = a;
  if (b) data.b = b;
  if (c) data.c = c;
  if (d) data.d = d;
  res.render('page', { ...data, title: 'Page' });
});
`,
  });

  projectTest(rule, 'an object filled under a condition with the whole body', {
    'page.js': `
import { Router } from 'express';

export const routes = Router();
routes.post('/page', async (req, res) => {
  const { a, b, c, d } = req.body;
  let data = {};
  if (a) data.a = a;
  if (b) data.b = b;
  if (c) data.c = c;
  if (d) data = req.body;
  res.render('page', { ...data, title: 'Page' }); // expect: no-dynamic-code-from-request
});
`,
  });

  projectTest(rule, 'the properties it needs', {
    'page.js': `
import { Router } from 'express';

export const routes = Router();
routes.post('/page', async (req, res) => {
  res.render('page', { title: 'Page', text: req.body.text });
});
`,
  });
});

describe('text that is run', () => {
  projectTest(rule, 'a timer of text', {
    'run.js': `
import { Router } from 'express';

export const routes = Router();
routes.post('/run/:name', async (req, res) => {
  setTimeout('log(' + req.params.name + ')', 10); // expect: no-dynamic-code-from-request
  res.json({ done: true });
});
`,
  });

  projectTest(rule, 'a timer of a function', {
    'run.js': `
import { Router } from 'express';

export const routes = Router();
routes.post('/run/:name', async (req, res) => {
  setTimeout(() => console.log(req.params.name), 10);
  res.json({ done: true });
});
`,
  });

  projectTest(rule, 'mustache runs no code', {
    'run.js': `
import mustache from 'mustache';
import { Router } from 'express';

export const routes = Router();
routes.post('/run/:name', async (req, res) => {
  mustache.render(req.body.text, { name: 'Ada' });
  res.json({ done: true });
});
`,
  });

  projectTest(rule, 'nunjucks runs code', {
    'run.js': `
import nunjucks from 'nunjucks';
import { Router } from 'express';

export const routes = Router();
routes.post('/run/:name', async (req, res) => {
  nunjucks.renderString(req.body.text, { name: 'Ada' }); // expect: no-dynamic-code-from-request
  res.json({ done: true });
});
`,
  });

  projectTest(rule, 'an eval of its own', {
    'run.js': `
import { Router } from 'express';

const evaluate = (text) => text.length;

export const routes = Router();
routes.post('/run/:name', async (req, res) => {
  evaluate(req.body.text);
  res.json({ done: true });
});
`,
  });

  projectTest(rule, 'a page of a browser, with data beside the function', {
    'run.js': `
import { chromium } from 'playwright';

const page = await (await chromium.launch()).newPage();
import { Router } from 'express';

export const routes = Router();
routes.post('/run/:name', async (req, res) => {
  await page.evaluate((text) => document.title === text, req.body.text);
  res.json({ done: true });
});
`,
  });

  projectTest(rule, 'a page of a browser, with data in the text', {
    'run.js': `
import { chromium } from 'playwright';

const page = await (await chromium.launch()).newPage();
import { Router } from 'express';

export const routes = Router();
routes.post('/run/:name', async (req, res) => {
  await page.evaluate(\`document.title = '\${req.body.text}'\`); // expect: no-dynamic-code-from-request
  res.json({ done: true });
});
`,
  });

  projectTest(rule, 'a variable that nobody declared', {
    'run.js': `
import { Router } from 'express';

export const routes = Router();
routes.post('/run/:name', async (req, res) => {
  script = 'log(' + req.params.name + ')';
  eval(script); // expect: no-dynamic-code-from-request
  res.json({ done: true });
});
`,
  });
});
