import { describe } from 'vitest';
import { projectTest } from '../../support/project-test.js';

const rule = 'no-unsafe-deserialization';

describe('formats that carry data only', () => {
  projectTest(rule, 'YAML by the safe default', {
    'a.js': `
import { load } from 'js-yaml';
import { Router } from 'express';

export const routes = Router();
routes.post('/a', async (req, res) => {
  res.json(load(req.body.text));
});
`,
  });

  projectTest(rule, 'a format with functions', {
    'a.js': `
import { parse } from 'cryo';
import { Router } from 'express';

export const routes = Router();
routes.post('/a', async (req, res) => {
  res.json(parse(req.body.text)); // expect: no-unsafe-deserialization
});
`,
  });
});
