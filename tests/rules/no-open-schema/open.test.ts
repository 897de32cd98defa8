import { describe } from 'vitest';
import { projectTest } from '../../support/project-test.js';

const rule = 'no-open-schema';
const mark = '// expect: no-open-schema';

/** An Express application that writes what a schema gives. */
const express = (schema: string, write = 'Schema.parse(req.body)', head = "import { z } from 'zod';"): Record<string, string> => ({
  'app.ts': `import express from 'express';
import { PrismaClient } from '@prisma/client';
${head}
const prisma = new PrismaClient();
const app = express();
${schema}
app.post('/users', async (req, res) => { res.json(await prisma.user.create({ data: ${write} })); });
`,
});
const joi = "import Joi from 'joi';";
const yup = "import * as yup from 'yup';";

describe('Express and Zod', () => {
  projectTest(rule, 'passthrough', express(`const Schema = z.object({ name: z.string() }).passthrough(); ${mark}`), { says: ['POST /users writes req.body with them into user (app.ts:7). Let the schema drop'] });
  projectTest(rule, 'a plain object drops the rest', express('const Schema = z.object({ name: z.string() });'));
  projectTest(rule, 'closed again', express('const Schema = z.object({ name: z.string() }).passthrough().strict();'));
  projectTest(rule, 'catchall', express(`const Schema = z.object({ name: z.string() }).catchall(z.unknown()); ${mark}`));
  projectTest(rule, 'looseObject, spread', express(`const Schema = z.looseObject({ name: z.string() }); ${mark}`, '{ ...Schema.parse(req.body), active: true }'));
  projectTest(rule, 'a record of anything', express(`const Schema = z.record(z.string(), z.any()); ${mark}`));
  projectTest(rule, 'a record in a property of its own', express('const Schema = z.object({ name: z.string(), meta: z.record(z.string(), z.any()) });'));
  projectTest(rule, 'single properties are written', express('const Schema = z.object({ name: z.string() }).passthrough();', '{ name: Schema.parse(req.body).name }'));
  projectTest('no-mass-assignment', 'one cause, one report: not told at the write', express('const Schema = z.object({ name: z.string() }).passthrough();'));
  projectTest('no-mass-assignment', 'told at the write where there is no schema', express('', 'req.body // expect: no-mass-assignment\n'));
  projectTest(rule, 'several routes, a schema in another file', {
    'schema.ts': `import { z } from 'zod';\nexport const Schema = z.object({ name: z.string() }).loose(); ${mark}\n`,
    'app.ts': `import express from 'express';
import { PrismaClient } from '@prisma/client';
import { Schema } from './schema.js';
const prisma = new PrismaClient();
const app = express();
const checked = (req, res, next) => { const found = Schema.safeParse(req.body); if (!found.success) return res.status(400).end(); req.body = found.data; next(); };
app.post('/users', checked, async (req, res) => { res.json(await prisma.user.create({ data: req.body })); });
app.put('/users/me', checked, async (req, res) => { res.json(await prisma.user.update({ where: { id: req.user.id }, data: req.body })); });
`,
  }, { says: ['POST /users (and 1 more)'] });
});

describe('Express and others', () => {
  const validated = (options = ''): string => `Schema.validate(req.body${options}).value`;
  projectTest(rule, 'Joi: unknown()', express(`const Schema = Joi.object({ name: Joi.string() }).unknown(); ${mark}`, validated(), joi));
  projectTest(rule, 'Joi: unknown(false)', express('const Schema = Joi.object({ name: Joi.string() }).unknown(false);', 'Joi.attempt(req.body, Schema)', joi));
  projectTest(rule, 'Joi: allowUnknown', express('const Schema = Joi.object({ name: Joi.string() });', `await Schema.validateAsync(req.body, { allowUnknown: true }) ${mark}\n`, joi));
  projectTest(rule, 'Joi: without it', express('const Schema = Joi.object({ name: Joi.string() });', 'await Schema.validateAsync(req.body)', joi));
  projectTest(rule, 'Yup keeps by itself', express(`const Schema = yup.object({ name: yup.string() }); ${mark}`, 'await Schema.validate(req.body)', yup));
  projectTest(rule, 'Yup: stripUnknown', express('const Schema = yup.object({ name: yup.string() });', 'await Schema.validate(req.body, { stripUnknown: true })', yup));
  projectTest(rule, 'Yup: noUnknown', express('const Schema = yup.object({ name: yup.string() }).noUnknown();', 'await Schema.validate(req.body)', yup));
  projectTest(rule, 'celebrate, CommonJS', {
    'app.js': `const express = require('express');
const { celebrate, Joi } = require('celebrate');
const mongoose = require('mongoose');
const User = mongoose.model('User', new mongoose.Schema({ name: String, role: String }));
const app = express();
app.post('/open', celebrate({ body: Joi.object({ name: Joi.string() }).unknown() }), async (req, res) => { res.json(await User.create(req.body)); }); ${mark}
app.post('/closed', celebrate({ body: Joi.object({ name: Joi.string() }) }), async (req, res) => { res.json(await User.create(req.body)); });
`,
  }, { says: ['into User (app.js:6), role for one'] });
});

describe('Fastify', () => {
  const fastify = (body: string, options = ''): Record<string, string> => ({
    'app.js': `import Fastify from 'fastify';
import { Type } from '@sinclair/typebox';
import { PrismaClient } from '@prisma/client';
const prisma = new PrismaClient();
const app = Fastify(${options});
app.post('/users', { schema: { body: ${body} } }, async (request) => prisma.user.create({ data: request.body }));
`,
  });
  const open = `{ type: 'object', properties: { name: { type: 'string' } } } ${mark}\n`;
  projectTest(rule, 'JSON Schema that does not speak of other properties', fastify(open));
  projectTest(rule, 'that forbids them', fastify("{ type: 'object', additionalProperties: false, properties: { name: { type: 'string' } } }"));
  projectTest(rule, 'that allows them: the keyword is the place', fastify(`{ type: 'object', properties: { name: { type: 'string' } }, additionalProperties: true } ${mark}\n`));
  projectTest(rule, 'the application takes all of them away', fastify("{ type: 'object', properties: { name: { type: 'string' } } }", "{ ajv: { customOptions: { removeAdditional: 'all' } } }"));
  projectTest(rule, 'TypeBox', fastify(`Type.Object({ name: Type.String() }) ${mark}\n`));
  projectTest(rule, 'TypeBox, closed', fastify('Type.Object({ name: Type.String() }, { additionalProperties: false })'));
});

describe('NestJS', () => {
  const nest = (schema: string): Record<string, string> => ({
    'users.ts': `import { Body, Controller, Module, Post } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { PrismaClient } from '@prisma/client';
import { z } from 'zod';
const prisma = new PrismaClient();
${schema}
@Controller('users')
class UsersController {
  @Post()
  add(@Body() body: unknown) {
    return prisma.user.create({ data: NewUser.parse(body) });
  }
}
@Module({ controllers: [UsersController] })
class AppModule {}
const app = await NestFactory.create(AppModule);
await app.listen(3000);
`,
  });
  projectTest(rule, 'a schema in the handler keeps the rest', nest(`const NewUser = z.object({ name: z.string() }).passthrough(); ${mark}`));
  projectTest(rule, 'or drops it', nest('const NewUser = z.object({ name: z.string() });'));
});

describe('Fastify and TypeBox: closed where its parts are put together', () => {
  const fastify = (schema: string): Record<string, string> => ({
    'app.ts': `import fastify from 'fastify';
import { Type } from '@sinclair/typebox';
import { PrismaClient } from '@prisma/client';
const prisma = new PrismaClient();
const app = fastify();
const Base = Type.Object({ name: Type.String() }); ${schema === 'Base' || schema === 'Type.Partial(Base)' ? mark : ''}
app.post('/users', { schema: { body: ${schema} } }, async (request) => prisma.user.create({ data: request.body }));
app.listen({ port: 1 });
`,
  });
  projectTest(rule, 'an object', fastify('Base'));
  projectTest(rule, 'Partial', fastify('Type.Partial(Base)'));
  projectTest(rule, 'Partial with options', fastify('Type.Partial(Base, { additionalProperties: false })'));
  projectTest(rule, 'Pick with options', fastify("Type.Pick(Base, ['name'], { additionalProperties: false })"));
});
