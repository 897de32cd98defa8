import { describe } from 'vitest';
import { projectTest } from '../../support/project-test.js';

const rule = 'no-ldap-xpath-injection';

describe('Express', () => {
  projectTest(rule, 'TypeScript: a filter', {
    'people.ts': `
import ldap from 'ldapjs';
import express, { type Request, type Response } from 'express';

const client = ldap.createClient({ url: 'ldaps://ldap.example.com' });

const app = express();
app.use(express.json());
app.get('/people', async (req: Request, res: Response) => {
  client.search('ou=people,o=example', { filter: \`(uid=\${req.query.uid})\`, scope: 'sub' }, () => res.end()); // expect: no-ldap-xpath-injection
});
`,
  }, { says: ['becomes part of an LDAP filter or name as it is'] });

  projectTest(rule, 'TypeScript: a filter of the package', {
    'people.ts': `
import ldap from 'ldapjs';
import express, { type Request, type Response } from 'express';

const client = ldap.createClient({ url: 'ldaps://ldap.example.com' });

const app = express();
app.use(express.json());
app.get('/people', async (req: Request, res: Response) => {
  const filter = new ldap.EqualityFilter({ attribute: 'uid', value: String(req.query.uid) });
  client.search('ou=people,o=example', { filter, scope: 'sub' }, () => res.end());
});
`,
  });

  projectTest(rule, 'JavaScript modules: a name', {
    'login.mjs': `
import { Client } from 'ldapts';
import { Router } from 'express';

const client = new Client({ url: 'ldaps://ldap.example.com' });

export const routes = Router();
routes.post('/login', async (req, res) => {
  await client.bind(\`uid=\${req.body.uid},o=example\`, req.body.password); // expect: no-ldap-xpath-injection
  res.json({ ok: true });
});
`,
  });

  projectTest(rule, 'JavaScript modules: an escaped name', {
    'login.mjs': `
import { dn } from 'ldap-escape';
import { Client } from 'ldapts';
import { Router } from 'express';

const client = new Client({ url: 'ldaps://ldap.example.com' });

export const routes = Router();
routes.post('/login', async (req, res) => {
  await client.bind(dn\`uid=\${req.body.uid},o=example\`, req.body.password);
  res.json({ ok: true });
});
`,
  });

  projectTest(rule, 'CommonJS: XPath', {
    'xml.cjs': `
const xpath = require('xpath');
const { users } = require('./users');
const express = require('express');

const app = express();
app.use(express.json());
app.get('/xml', (req, res) => {
  res.json(xpath.select(\`//user[name='\${req.query.name}']\`, users)); // expect: no-ldap-xpath-injection
});
`,
  });

  projectTest(rule, 'CommonJS: XPath with a number', {
    'xml.cjs': `
const xpath = require('xpath');
const { users } = require('./users');
const express = require('express');

const app = express();
app.use(express.json());
app.get('/xml', (req, res) => {
  res.json(xpath.select(\`//user[\${Number(req.query.at)}]\`, users));
});
`,
  });

  projectTest(rule, 'route and directory in two files', {
    'routes.ts': `
import { Router } from 'express';
import { find } from './directory.js';

export const routes = Router();
routes.get('/people/:uid', async (req, res) => {
  res.json(await find(req.params.uid));
});
`,
    'directory.ts': `
import { Client } from 'ldapts';

const client = new Client({ url: 'ldaps://ldap.example.com' });

export function find(uid: string) {
  return client.search('o=example', { filter: '(uid=' + uid + ')' }); // expect: no-ldap-xpath-injection
}
`,
  });

  projectTest(rule, 'route and directory in two files, the form tested', {
    'routes.ts': `
import { Router } from 'express';
import { find } from './directory.js';

export const routes = Router();
routes.get('/people/:uid', async (req, res) => {
  res.json(await find(req.params.uid));
});
`,
    'directory.ts': `
import { Client } from 'ldapts';

const client = new Client({ url: 'ldaps://ldap.example.com' });

export function find(uid: string) {
  if (!/^[a-z0-9]+$/.test(uid)) throw new RangeError('no such person');
  return client.search('o=example', { filter: '(uid=' + uid + ')' });
}
`,
  });
});

describe('Fastify', () => {
  projectTest(rule, 'TypeScript: XPath', {
    'xml.ts': `
import { evaluateXPathToString } from 'fontoxpath';
import { users } from './users.js';
import Fastify from 'fastify';

const app = Fastify();
app.get('/xml/:id', async (request) => {
  const { id } = request.params as { id: string };
  return evaluateXPathToString(\`//user[@id='\${id}']/name\`, users); // expect: no-ldap-xpath-injection
});
`,
  });

  projectTest(rule, 'TypeScript: XPath with a variable', {
    'xml.ts': `
import { evaluateXPathToString } from 'fontoxpath';
import { users } from './users.js';
import Fastify from 'fastify';

const app = Fastify();
app.get('/xml/:id', async (request) => {
  const { id } = request.params as { id: string };
  return evaluateXPathToString('//user[@id=$id]/name', users, null, { id });
});
`,
  });

  projectTest(rule, 'CommonJS: a filter', {
    'people.cjs': `
const { Client } = require('ldapts');
const fastify = require('fastify')();
const client = new Client({ url: 'ldaps://ldap.example.com' });

fastify.get('/people', async (request) => {
  return client.search('o=example', { filter: \`(cn=\${request.query.cn})\` }); // expect: no-ldap-xpath-injection
});
`,
  });

  projectTest(rule, 'CommonJS: a filter of fixed text', {
    'people.cjs': `
const { Client } = require('ldapts');
const fastify = require('fastify')();
const client = new Client({ url: 'ldaps://ldap.example.com' });

fastify.get('/people', async (request) => {
  return client.search('o=example', { filter: '(objectClass=person)', sizeLimit: 10 });
});
`,
  });
});

describe('Nest', () => {
  projectTest(rule, 'a filter', {
    'people.controller.ts': `
import { Client } from 'ldapts';
import { Body, Controller, Post } from '@nestjs/common';

const client = new Client({ url: 'ldaps://ldap.example.com' });

@Controller('people')
export class PeopleController {
  @Post()
  async run(@Body('uid') uid: string) {
    return client.search('o=example', { filter: \`(uid=\${uid})\` }); // expect: no-ldap-xpath-injection
  }
}
`,
  });

  projectTest(rule, 'a filter of the package', {
    'people.controller.ts': `
import { Client, EqualityFilter } from 'ldapts';
import { Body, Controller, Post } from '@nestjs/common';

const client = new Client({ url: 'ldaps://ldap.example.com' });

@Controller('people')
export class PeopleController {
  @Post()
  async run(@Body('uid') uid: string) {
    return client.search('o=example', { filter: new EqualityFilter({ attribute: 'uid', value: uid }) });
  }
}
`,
  });
});
