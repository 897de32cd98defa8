import { describe } from 'vitest';
import { projectTest } from '../../support/project-test.js';

const rule = 'no-xxe';

describe('Express', () => {
  projectTest(rule, 'TypeScript: entities are expanded', {
    'import.ts': `
import libxmljs from 'libxmljs2';
import express, { type Request, type Response } from 'express';

const app = express();
app.use(express.json());
app.post('/import', async (req: Request, res: Response) => {
  const xml = libxmljs.parseXml(req.body.xml, { noent: true }); // expect: no-xxe
  res.json({ root: xml.root()?.name() });
});
`,
  }, { says: ['is parsed here as XML whose entities are expanded'] });

  projectTest(rule, 'TypeScript: entities are left alone', {
    'import.ts': `
import libxmljs from 'libxmljs2';
import express, { type Request, type Response } from 'express';

const app = express();
app.use(express.json());
app.post('/import', async (req: Request, res: Response) => {
  const xml = libxmljs.parseXml(req.body.xml, { noent: false });
  res.json({ root: xml.root()?.name() });
});
`,
  });

  projectTest(rule, 'JavaScript modules: a DTD is loaded', {
    'import.mjs': `
import { parseXml } from 'libxmljs';
import { Router } from 'express';

export const routes = Router();
routes.post('/import', async (req, res) => {
  res.json(parseXml(req.body.xml, { dtdload: true }).toString()); // expect: no-xxe
});
`,
  });

  projectTest(rule, 'JavaScript modules: no DTD is loaded', {
    'import.mjs': `
import { parseXml } from 'libxmljs';
import { Router } from 'express';

export const routes = Router();
routes.post('/import', async (req, res) => {
  res.json(parseXml(req.body.xml, { nonet: true }).toString());
});
`,
  });

  projectTest(rule, 'CommonJS: xml2json', {
    'import.cjs': `
const { toJson } = require('xml2json');
const express = require('express');

const app = express();
app.use(express.json());
app.post('/import', (req, res) => {
  res.json(toJson(req.body.xml, { object: true })); // expect: no-xxe
});
`,
  });

  projectTest(rule, 'CommonJS: xml2js', {
    'import.cjs': `
const { parseString } = require('xml2js');
const express = require('express');

const app = express();
app.use(express.json());
app.post('/import', (req, res) => {
  parseString(req.body.xml, (error, result) => res.json(result));
});
`,
  });

  projectTest(rule, 'route and reader in two files', {
    'routes.ts': `
import { Router } from 'express';
import { read } from './read.js';

export const routes = Router();
routes.post('/import', (req, res) => {
  res.json(read(req.body.xml));
});
`,
    'read.ts': `
import { parseXml } from 'libxmljs2';

const options = { noblanks: true, noent: true };

export function read(text: string) {
  return parseXml(text, options).toString(); // expect: no-xxe
}
`,
  });

  projectTest(rule, 'route and reader in two files, without entities', {
    'routes.ts': `
import { Router } from 'express';
import { read } from './read.js';

export const routes = Router();
routes.post('/import', (req, res) => {
  res.json(read(req.body.xml));
});
`,
    'read.ts': `
import { parseXml } from 'libxmljs2';

const options = { noblanks: true };

export function read(text: string) {
  return parseXml(text, options).toString();
}
`,
  });
});

describe('Fastify', () => {
  projectTest(rule, 'TypeScript: entities are expanded', {
    'import.ts': `
import { parseXml } from 'libxmljs2';
import Fastify from 'fastify';

const app = Fastify();
app.post('/import', async (request) => {
  return parseXml(request.body as string, { noent: true }).toString(); // expect: no-xxe
});
`,
  });

  projectTest(rule, 'TypeScript: entities are left alone', {
    'import.ts': `
import { parseXml } from 'libxmljs2';
import Fastify from 'fastify';

const app = Fastify();
app.post('/import', async (request) => {
  return parseXml(request.body as string).toString();
});
`,
  });

  projectTest(rule, 'CommonJS: node-expat', {
    'import.cjs': `
const expat = require('node-expat');
const fastify = require('fastify')();

fastify.post('/import', async (request) => {
  const parser = new expat.Parser('UTF-8');
  parser.write(request.body.xml); // expect: no-xxe
});
`,
  });

  projectTest(rule, 'CommonJS: node-expat with a file of its own', {
    'import.cjs': `
const expat = require('node-expat');
const fastify = require('fastify')();

fastify.post('/import', async (request) => {
  const parser = new expat.Parser('UTF-8');
  parser.write('<a/>');
});
`,
  });
});

describe('Nest', () => {
  projectTest(rule, 'entities are expanded', {
    'xml.controller.ts': `
import { parseXml } from 'libxmljs2';
import { Body, Controller, Post } from '@nestjs/common';

@Controller('xml')
export class XmlController {
  @Post()
  async run(@Body('xml') xml: string) {
    return parseXml(xml, { noent: true }).toString(); // expect: no-xxe
  }
}
`,
  });

  projectTest(rule, 'entities are left alone', {
    'xml.controller.ts': `
import { parseXml } from 'libxmljs2';
import { Body, Controller, Post } from '@nestjs/common';

@Controller('xml')
export class XmlController {
  @Post()
  async run(@Body('xml') xml: string) {
    return parseXml(xml).toString();
  }
}
`,
  });
});
