import { describe } from 'vitest';
import { projectTest } from '../../support/project-test.js';

const rule = 'no-prototype-pollution';

describe('Express', () => {
  projectTest(rule, 'TypeScript: both names come from the path', {
    'cells.ts': `
import express, { type Request, type Response } from 'express';

const cells: Record<string, Record<string, unknown>> = {};

const app = express();
app.use(express.json());
app.put('/cells/:row/:column', async (req: Request, res: Response) => {
  cells[req.params.row][req.params.column] = req.body.value; // expect: no-prototype-pollution
  res.json({ saved: true });
});
`,
  }, { says: ['req.params.row (cells.ts:9) picks the object that is written to here'] });

  projectTest(rule, 'TypeScript: a Map', {
    'cells.ts': `
import express, { type Request, type Response } from 'express';

const cells = new Map<string, Map<string, unknown>>();

const app = express();
app.use(express.json());
app.put('/cells/:row/:column', async (req: Request, res: Response) => {
  cells.get(req.params.row)?.set(req.params.column, req.body.value);
  res.json({ saved: true });
});
`,
  });

  projectTest(rule, 'JavaScript modules: through a variable', {
    'todos.mjs': `
import { Router } from 'express';

const todos = {};

export const routes = Router();
routes.post('/todos/:id', async (req, res) => {
  let items = todos[req.params.id];
  if (!items) items = todos[req.params.id] = {};
  items[req.query.name] = req.query.text; // expect: no-prototype-pollution
  res.json(items);
});
`,
  });

  projectTest(rule, 'JavaScript modules: through a variable, the name refused', {
    'todos.mjs': `
import { Router } from 'express';

const todos = {};

export const routes = Router();
routes.post('/todos/:id', async (req, res) => {
  if (req.params.id === '__proto__') return res.sendStatus(400);
  let items = todos[req.params.id];
  if (!items) items = todos[req.params.id] = {};
  items[req.query.name] = req.query.text;
  res.json(items);
});
`,
  });

  projectTest(rule, 'CommonJS: merge of an old lodash', {
    'package.json': `
{"name":"case","private":true,"dependencies":{"express":"^5.1.0","lodash":"4.17.4"}}
`,
    'app.cjs': `
const _ = require('lodash');
const express = require('express');

const options = {};

const app = express();
app.use(express.json());
app.post('/options', (req, res) => {
  _.merge(options, req.body); // expect: no-prototype-pollution
  res.json(options);
});
`,
  });

  projectTest(rule, 'CommonJS: merge of a mended lodash', {
    'package.json': `
{"name":"case","private":true,"dependencies":{"express":"^5.1.0","lodash":"4.17.21"}}
`,
    'app.cjs': `
const _ = require('lodash');
const express = require('express');

const options = {};

const app = express();
app.use(express.json());
app.post('/options', (req, res) => {
  _.merge(options, req.body);
  res.json(options);
});
`,
  });

  projectTest(rule, 'CommonJS: merge of a range of versions that has mended ones', {
    'package.json': `
{"name":"case","private":true,"dependencies":{"express":"^5.1.0","lodash":"^4.17.4"}}
`,
    'app.cjs': `
const _ = require('lodash');
const express = require('express');

const options = {};

const app = express();
app.use(express.json());
app.post('/options', (req, res) => {
  _.merge(options, req.body);
  res.json(options);
});
`,
  });

  projectTest(rule, 'a deep copy of its own in another file', {
    'routes.js': `
import { Router } from 'express';
import { merge } from './merge.js';

const preferences = { theme: 'dark' };

export const routes = Router();
routes.patch('/preferences', (req, res) => {
  res.json(merge(preferences, req.body));
});
`,
    'merge.js': `
export function merge(target, source) {
  for (const key in source) {
    if (typeof source[key] === 'object') {
      target[key] = target[key] ?? {}; // expect: no-prototype-pollution
      merge(target[key], source[key]);
    } else {
      target[key] = source[key];
    }
  }
  return target;
}
`,
  });

  projectTest(rule, 'a deep copy of its own in another file that looks out for the names', {
    'routes.js': `
import { Router } from 'express';
import { merge } from './merge.js';

const preferences = { theme: 'dark' };

export const routes = Router();
routes.patch('/preferences', (req, res) => {
  res.json(merge(preferences, req.body));
});
`,
    'merge.js': `
export function merge(target, source) {
  for (const key in source) {
    if (key === '__proto__' || key === 'constructor') continue;
    if (typeof source[key] === 'object') {
      target[key] = target[key] ?? {};
      merge(target[key], source[key]);
    } else {
      target[key] = source[key];
    }
  }
  return target;
}
`,
  });
});

describe('Fastify', () => {
  projectTest(rule, 'TypeScript: a path from the body, reduced', {
    'flags.ts': `
import Fastify from 'fastify';

const flags = {};

const app = Fastify();
app.put('/flags', async (request) => {
  const { path, value } = request.body as { path: string; value: unknown };
  const keys = path.split('.');
  const last = keys.pop() ?? '';
  const holder = keys.reduce((at: any, key: string) => (at[key] ??= {}), flags); // expect: no-prototype-pollution
  holder[last] = value;
  return flags;
});
`,
  });

  projectTest(rule, 'TypeScript: a name from the body, one level deep', {
    'flags.ts': `
import Fastify from 'fastify';

const flags: Record<string, unknown> = {};

const app = Fastify();
app.put('/flags', async (request) => {
  const { name, value } = request.body as { name: string; value: unknown };
  flags[name] = value;
  return flags;
});
`,
  });

  projectTest(rule, 'CommonJS: a package that sets paths', {
    'flags.cjs': `
const set = require('lodash.set');
const fastify = require('fastify')();
const flags = {};

fastify.put('/flags', async (request) => {
  set(flags, request.body.path, request.body.value); // expect: no-prototype-pollution
  return flags;
});
`,
  });

  projectTest(rule, 'CommonJS: a package that sets paths, under a fixed one', {
    'flags.cjs': `
const set = require('lodash.set');
const fastify = require('fastify')();
const flags = {};

fastify.put('/flags', async (request) => {
  set(flags, 'beta.enabled', request.body.value);
  return flags;
});
`,
  });
});

describe('Nest', () => {
  projectTest(rule, 'a service keeps entries by names of the body', {
    'tags.controller.ts': `
import { Body, Controller, Post } from '@nestjs/common';
import { TagsService } from './tags.service';

@Controller('tags')
export class TagsController {
  constructor(private readonly tags: TagsService) {}

  @Post()
  add(@Body('group') group: string, @Body('name') name: string) {
    this.tags.add(group, name);
  }
}
`,
    'tags.service.ts': `
import { Injectable } from '@nestjs/common';

@Injectable()
export class TagsService {
  private readonly groups: Record<string, Record<string, boolean>> = {};

  add(group: string, name: string) {
    this.groups[group][name] = true; // expect: no-prototype-pollution
  }
}
`,
    'tags.module.ts': `
import { Module } from '@nestjs/common';
import { TagsController } from './tags.controller';
import { TagsService } from './tags.service';

@Module({ controllers: [TagsController], providers: [TagsService] })
export class TagsModule {}
`,
  });

  projectTest(rule, 'a service keeps entries of groups that it has', {
    'tags.controller.ts': `
import { Body, Controller, Post } from '@nestjs/common';
import { TagsService } from './tags.service';

@Controller('tags')
export class TagsController {
  constructor(private readonly tags: TagsService) {}

  @Post()
  add(@Body('group') group: string, @Body('name') name: string) {
    this.tags.add(group, name);
  }
}
`,
    'tags.service.ts': `
import { Injectable } from '@nestjs/common';

@Injectable()
export class TagsService {
  private readonly groups: Record<string, Record<string, boolean>> = {};

  add(group: string, name: string) {
    if (Object.hasOwn(this.groups, group)) this.groups[group][name] = true;
  }
}
`,
    'tags.module.ts': `
import { Module } from '@nestjs/common';
import { TagsController } from './tags.controller';
import { TagsService } from './tags.service';

@Module({ controllers: [TagsController], providers: [TagsService] })
export class TagsModule {}
`,
  });
});
