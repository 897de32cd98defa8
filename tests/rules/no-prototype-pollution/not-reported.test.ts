import { describe } from 'vitest';
import { projectTest } from '../../support/project-test.js';

const rule = 'no-prototype-pollution';

describe('the object', () => {
  projectTest(rule, 'an ordinary one', {
    'store.js': `
import { Router } from 'express';

const store = {};

export const routes = Router();
routes.put('/store/:a/:b', async (req, res) => {
  store[req.params.a][req.params.b] = req.body; // expect: no-prototype-pollution
  res.json({ done: true });
});
`,
  });

  projectTest(rule, 'without prototype', {
    'store.js': `
import { Router } from 'express';

const store = Object.create(null);

export const routes = Router();
routes.put('/store/:a/:b', async (req, res) => {
  store[req.params.a][req.params.b] = req.body;
  res.json({ done: true });
});
`,
  });

  projectTest(rule, 'without prototype, as a literal', {
    'store.js': `
import { Router } from 'express';

const store = { __proto__: null };

export const routes = Router();
routes.put('/store/:a/:b', async (req, res) => {
  store[req.params.a][req.params.b] = req.body;
  res.json({ done: true });
});
`,
  });
});

describe('the name', () => {
  projectTest(rule, 'a number', {
    'store.js': `
import { Router } from 'express';

const store = [];

export const routes = Router();
routes.put('/store/:a/:b', async (req, res) => {
  store[Number(req.params.a)][req.params.b] = req.body;
  res.json({ done: true });
});
`,
  });

  projectTest(rule, 'one of a list', {
    'store.js': `
import { Router } from 'express';

const store = { eu: {}, us: {} };

export const routes = Router();
routes.put('/store/:a/:b', async (req, res) => {
  if (!['eu', 'us'].includes(req.params.a)) return res.sendStatus(404);
  store[req.params.a][req.params.b] = req.body;
  res.json({ done: true });
});
`,
  });

  projectTest(rule, 'not one of the list of names that all objects share', {
    'store.js': `
import { Router } from 'express';

const store = {};

export const routes = Router();
routes.put('/store/:a/:b', async (req, res) => {
  if (['__proto__', 'constructor', 'prototype'].includes(req.params.a)) return res.sendStatus(404);
  store[req.params.a][req.params.b] = req.body;
  res.json({ done: true });
});
`,
  });

  projectTest(rule, 'not one of some other list', {
    'store.js': `
import { Router } from 'express';

const store = {};

export const routes = Router();
routes.put('/store/:a/:b', async (req, res) => {
  if (['root', 'admin'].includes(req.params.a)) return res.sendStatus(404);
  store[req.params.a][req.params.b] = req.body; // expect: no-prototype-pollution
  res.json({ done: true });
});
`,
  });

  projectTest(rule, 'asked for with hasOwnProperty.call', {
    'store.js': `
import { Router } from 'express';

const store = {};

export const routes = Router();
routes.put('/store/:a/:b', async (req, res) => {
  if (!Object.prototype.hasOwnProperty.call(store, req.params.a)) return res.sendStatus(404);
  store[req.params.a][req.params.b] = req.body;
  res.json({ done: true });
});
`,
  });

  projectTest(rule, 'tested with a regular expression for the names', {
    'store.js': `
import { Router } from 'express';

const store = {};

export const routes = Router();
routes.put('/store/:a/:b', async (req, res) => {
  if (/__proto__|constructor/.test(req.params.a)) return res.sendStatus(404);
  store[req.params.a][req.params.b] = req.body;
  res.json({ done: true });
});
`,
  });

  projectTest(rule, 'of the second level only', {
    'store.js': `
import { Router } from 'express';

const store = { eu: {} };

export const routes = Router();
routes.put('/store/:b', async (req, res) => {
  store.eu[req.params.b] = req.body;
  res.json({ done: true });
});
`,
  });

  projectTest(rule, 'of the first level only', {
    'store.js': `
import { Router } from 'express';

const store = {};

export const routes = Router();
routes.put('/store/:a', async (req, res) => {
  store[req.params.a].name = req.body.name;
  res.json({ done: true });
});
`,
  });
});
