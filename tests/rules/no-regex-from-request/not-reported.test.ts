import { describe } from 'vitest';
import { projectTest } from '../../support/project-test.js';

const rule = 'no-regex-from-request';

describe('where no pattern is made', () => {
  projectTest(rule, 'the text that a fixed pattern is tested on', {
    'a.js': `
import { Router } from 'express';

export const routes = Router();
routes.get('/a', async (req, res) => {
  res.json({ ok: /^[a-z]+$/.test(req.query.q) });
});
`,
  });

  projectTest(rule, 'the pattern that a text is tested with', {
    'a.js': `
import { Router } from 'express';

export const routes = Router();
routes.get('/a', async (req, res) => {
  res.json({ ok: new RegExp(req.query.q).test('text') }); // expect: no-regex-from-request
});
`,
  });

  projectTest(rule, 'a RegExp of its own', {
    'a.js': `
import { Router } from 'express';

class RegExp {
  constructor(word) {
    this.word = word;
  }
  test(text) {
    return text === this.word;
  }
}

export const routes = Router();
routes.get('/a', async (req, res) => {
  res.json({ ok: new RegExp(req.query.q).test('text') });
});
`,
  });

  projectTest(rule, 'another engine that takes linear time', {
    'a.js': `
import RE2 from 're2';
import { Router } from 'express';

export const routes = Router();
routes.get('/a', async (req, res) => {
  res.json({ ok: new RE2(req.query.q).test('text') });
});
`,
  });

  projectTest(rule, 'match of something that is no text', {
    'a.js': `
import { matcher } from './matcher.js';
import { Router } from 'express';

export const routes = Router();
routes.get('/a', async (req, res) => {
  res.json({ ok: matcher.match(req.query.q) });
});
`,
  });
});
