import { describe } from 'vitest';
import { projectTest } from '../../support/project-test.js';

const rule = 'no-ldap-xpath-injection';

describe('the value', () => {
  projectTest(rule, 'a UUID', {
    'a.js': `
import { validate } from 'uuid';
import xpath from 'xpath';
import { users } from './users.js';
import { Router } from 'express';

export const routes = Router();
routes.get('/a/:id', async (req, res) => {
  if (!validate(req.params.id)) return res.sendStatus(400);
  res.json(xpath.select(\`//user[@id='\${req.params.id}']\`, users));
});
`,
  });

  projectTest(rule, 'any text', {
    'a.js': `
import xpath from 'xpath';
import { users } from './users.js';
import { Router } from 'express';

export const routes = Router();
routes.get('/a/:id', async (req, res) => {
  res.json(xpath.select(\`//user[@id='\${req.params.id}']\`, users)); // expect: no-ldap-xpath-injection
});
`,
  });
});
