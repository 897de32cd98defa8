import { describe } from 'vitest';
import { projectTest } from '../../support/project-test.js';

const rule = 'no-xxe';

describe('options', () => {
  projectTest(rule, 'that the environment decides', {
    'a.js': `
import { parseXml } from 'libxmljs2';
import { Router } from 'express';

export const routes = Router();
routes.post('/a', async (req, res) => {
  res.json(parseXml(req.body.xml, { noent: process.env.EXPAND === '1' }).toString());
});
`,
  });

  projectTest(rule, 'that are on', {
    'a.js': `
import { parseXml } from 'libxmljs2';
import { Router } from 'express';

export const routes = Router();
routes.post('/a', async (req, res) => {
  res.json(parseXml(req.body.xml, { noent: !0 }).toString()); // expect: no-xxe
});
`,
  });
});
