import { describe } from 'vitest';
import { projectTest } from '../../support/project-test.js';

const rule = 'no-request-controlled-size';

describe('the length of a list', () => {
  projectTest(rule, 'that may be any object', {
    'loop.js': `
import { Router } from 'express';

const seen = [];

export const routes = Router();
routes.post('/loop', async (req, res) => {
  for (let at = 0; at < req.body.list.length; at += 1) seen.push(req.body.list[at]); // expect: no-request-controlled-size
  res.json({ done: true });
});
`,
  });

  projectTest(rule, 'that was asked for with Array.isArray', {
    'loop.js': `
import { Router } from 'express';

const seen = [];

export const routes = Router();
routes.post('/loop', async (req, res) => {
  if (!Array.isArray(req.body.list)) return res.sendStatus(400);
  for (let at = 0; at < req.body.list.length; at += 1) seen.push(req.body.list[at]);
  res.json({ done: true });
});
`,
  });

  projectTest(rule, 'whose elements are read, so that the loop ends at the first that is missing', {
    'loop.js': `
import { Router } from 'express';

const seen = [];

export const routes = Router();
routes.post('/loop', async (req, res) => {
  for (let at = 0; at < req.body.list.length; at += 1) seen.push(req.body.list[at].name);
  res.json({ done: true });
});
`,
  });

  projectTest(rule, 'that is the length of a text', {
    'loop.js': `
import { Router } from 'express';

const seen = [];

export const routes = Router();
routes.post('/loop', async (req, res) => {
  if (typeof req.body.text !== 'string') return res.sendStatus(400);
  for (let at = 0; at < req.body.text.length; at += 1) seen.push(req.body.text[at]);
  res.json({ done: true });
});
`,
  });

  projectTest(rule, 'that has a method of lists called', {
    'loop.js': `
import { Router } from 'express';

const seen = [];

export const routes = Router();
routes.post('/loop', async (req, res) => {
  const { list } = req.body;
  for (let at = 0; at < list.length; at += 10) seen.push(list.slice(at, at + 10));
  res.json({ done: true });
});
`,
  });

  projectTest(rule, 'that has an element put aside and read', {
    'loop.js': `
import { Router } from 'express';

const seen = [];

export const routes = Router();
routes.post('/loop', async (req, res) => {
  const { list } = req.body;
  for (let at = 0; at < list.length; at += 10) {
    const one = list[at];
    if (one.name) seen.push(one.name);
  }
  res.json({ done: true });
});
`,
  });

  projectTest(rule, 'that has an element put aside only', {
    'loop.js': `
import { Router } from 'express';

const seen = [];

export const routes = Router();
routes.post('/loop', async (req, res) => {
  const { list } = req.body;
  for (let at = 0; at < list.length; at += 10) { // expect: no-request-controlled-size
    const one = list[at];
    seen.push(one);
  }
  res.json({ done: true });
});
`,
  });

  projectTest(rule, 'of the language', {
    'loop.js': `
import { Router } from 'express';

const seen = [];

export const routes = Router();
routes.post('/loop', async (req, res) => {
  for (const one of req.body.list) seen.push(one);
  res.json({ done: true });
});
`,
  });
});

describe('the number', () => {
  projectTest(rule, 'one of a list', {
    'n.js': `
import { Router } from 'express';

export const routes = Router();
routes.post('/n', async (req, res) => {
  if (![10, 20].includes(req.body.n)) return res.sendStatus(400);
  res.json(Array(req.body.n).fill(0));
});
`,
  });

  projectTest(rule, 'any', {
    'n.js': `
import { Router } from 'express';

export const routes = Router();
routes.post('/n', async (req, res) => {
  res.json(Array(req.body.n).fill(0)); // expect: no-request-controlled-size
});
`,
  });

  projectTest(rule, 'only bounded below', {
    'n.js': `
import { Router } from 'express';

export const routes = Router();
routes.post('/n', async (req, res) => {
  if (req.body.n < 1) return res.sendStatus(400);
  res.json(Array(req.body.n).fill(0)); // expect: no-request-controlled-size
});
`,
  });

  projectTest(rule, 'a text that no buffer takes for a number', {
    'n.js': `
import { Router } from 'express';

export const routes = Router();
routes.post('/n/:n', async (req, res) => {
  res.json(Buffer.alloc(req.params.n));
});
`,
  });
});

describe('files that were uploaded', () => {
  const routes = (handler: string) => ({
    'photos.js': `
import { Router } from 'express';
import multer from 'multer';

const upload = multer({ limits: { fileSize: 1_000_000 } });
export const routes = Router();
routes.post('/photos', upload.array('photos', 10), async (req, res) => {
  ${handler}
  res.json({});
});
`,
  });

  projectTest(rule, 'how many there are', routes('for (let i = 0; i < req.files.length; i += 1) await keep(req.files[i].filename);'));
  projectTest(rule, 'their bytes', routes('const bytes = new Uint8Array(req.files[0].buffer); await keep(bytes);'));
  projectTest(rule, 'a list of the body, which may be anything that has a length', routes('for (let i = 0; i < req.body.length; i += 1) await keep(req.body[i]); // expect: no-request-controlled-size'));
  projectTest(rule, 'a number that a file holds', routes('const { rows } = JSON.parse(req.files[0].buffer); await keep(new Array(rows).fill(0)); // expect: no-request-controlled-size'));
});
