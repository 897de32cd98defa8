import { describe, expect, it } from 'vitest';
import { modelOf, type Files } from './project.js';

/** One line for each route: `POST /users: validate body`, with `?` behind where the check cannot be seen into. */
function checksOf(files: Files): string[] {
  return modelOf(files).endpoints.map(({ method, path, validation }) => `${method} ${path}: ${validation.map(({ name, parts, blind }) => `${name} ${parts.join('+')}${blind ? '?' : ''}`).join(', ')}`);
}

describe('what of a request is checked, with Express', () => {
  const app = (route: string, head = ''): Files => ({ 'app.ts': `import express from 'express';\nimport { z } from 'zod';\n${head}\nconst app = express();\nconst user = z.object({ name: z.string() });\n${route}\napp.listen(1);` });

  it('an element of the project that runs a schema, whichever part it is handed', () => {
    const validate = 'const validate = (schema, part) => (req, res, next) => { const r = schema.safeParse(req[part]); if (!r.success) return res.status(400).end(); next(); };';
    expect(checksOf(app("app.post('/users', validate(user, 'body'), (req, res) => { res.end(); });\napp.get('/users', validate(user, 'query'), (req, res) => { res.end(); });\napp.get('/none', (req, res) => { res.end(); });", validate))).toEqual(['POST /users: validate() body', 'GET /users: validate() query', 'GET /none: ']);
  });

  it('the handler itself', () => {
    expect(checksOf(app("app.post('/users', (req, res) => { const { name } = user.parse(req.body); res.json({ name }); });\napp.post('/raw', (req, res) => { const { name } = req.body; res.json({ name }); });"))).toEqual(['POST /users: user.parse body', 'POST /raw: ']);
  });

  it('a schema for something that no caller sends is no check of the request', () => {
    expect(checksOf(app("app.post('/users', (req, res) => { user.parse({ name: 'n' }); res.end(); });"))).toEqual(['POST /users: ']);
  });

  it('a schema from out of sight is a check that cannot be seen into', () => {
    const head = "import Ajv from 'ajv';\nimport { schema } from '@acme/schemas';\nconst ajv = new Ajv();\nconst own = { type: 'object', properties: {} };";
    const route = (name: string): string => `app.post('/users', (req, res) => { if (!ajv.validate(${name}, req.body)) return res.status(400).end(); res.end(); });`;
    expect(checksOf(app(route('schema'), head))).toEqual(['POST /users: ajv.validate body?']);
    expect(checksOf(app(route('own'), head))).toEqual(['POST /users: ajv.validate body']);
  });

  it('validators of packages say what they look at', () => {
    const head = "import { celebrate, Joi } from 'celebrate';\nimport { body, query, validationResult } from 'express-validator';";
    expect(checksOf(app("app.post('/a', celebrate({ body: Joi.object({ a: Joi.string() }), query: Joi.object({ b: Joi.number() }) }), (req, res) => { res.end(); });\napp.post('/b', body('name').isString(), query('q').isInt(), (req, res) => { if (!validationResult(req).isEmpty()) return res.status(400).end(); res.end(); });", head))).toEqual(['POST /a: celebrate() body+query', 'POST /b: BodyChain body, QueryChain query']);
  });
});

describe('what of a request is checked, with Fastify', () => {
  const app = (routes: string): Files => ({ 'app.ts': `import fastify from 'fastify';\nimport { outside } from '@acme/schemas';\nconst app = fastify();\n${routes}\napp.listen({ port: 1 });` });

  it('the schemas of a route, without those of its answers', () => {
    const schema = "{ body: { type: 'object', properties: { a: { type: 'string' } } }, querystring: { type: 'object', properties: {} }, response: { 200: {} } }";
    expect(checksOf(app(`app.post('/a', { schema: ${schema} }, async () => ({}));\napp.post('/b', { schema: { response: { 200: {} } } }, async () => ({}));\napp.post('/c', async () => ({}));`))).toEqual(['POST /a: schema body+query', 'POST /b: ', 'POST /c: ']);
  });

  it('a schema from out of sight may name any part', () => {
    expect(checksOf(app("app.post('/a', { schema: outside }, async () => ({}));"))).toEqual(['POST /a: schema ?']);
  });
});

describe('what of a request is checked, with Nest', () => {
  const nest = (controller: string, main = "const app = await NestFactory.create(AppModule); app.useGlobalPipes(new ValidationPipe({ whitelist: true }));"): Files => ({
    'main.ts': `import { NestFactory } from '@nestjs/core';\nimport { ValidationPipe } from '@nestjs/common';\nimport { AppModule } from './app.module';\nasync function start() { ${main}\n await app.listen(1); }\nstart();`,
    'app.module.ts': "import { Module } from '@nestjs/common';\nimport { Users } from './users';\n@Module({ controllers: [Users] })\nexport class AppModule {}",
    'dto.ts': "import { IsString } from 'class-validator';\nexport class UserDto { @IsString() name: string; }\nexport class PlainDto { name: string; }",
    'users.ts': `import { Body, Controller, Get, Param, ParseIntPipe, Post, Query, UsePipes, ValidationPipe } from '@nestjs/common';\nimport { z } from 'zod';\nimport { UserDto, PlainDto } from './dto';\n${controller}`,
  });

  it('a pipe of the application, by the class of the parameter', () => {
    const routes = "@Post() make(@Body() dto: UserDto) { return dto; }\n @Post('plain') plain(@Body() dto: PlainDto) { return dto; }\n @Get(':id') one(@Param('id') id: string) { return id; }";
    expect(checksOf(nest(`@Controller('users')\nexport class Users { ${routes} }`))).toEqual(['POST /users: ValidationPipe body', 'POST /users/plain: ', 'GET /users/:id: ']);
  });

  it('pipes of the class, of the method and of the parameter; without any nothing is checked', () => {
    const bare = 'const app = await NestFactory.create(AppModule);';
    expect(checksOf(nest("@UsePipes(new ValidationPipe())\n@Controller('users')\nexport class Users { @Post() make(@Body() dto: UserDto) { return dto; } }", bare))).toEqual(['POST /users: ValidationPipe body']);
    expect(checksOf(nest("@Controller('users')\nexport class Users { @UsePipes(ValidationPipe) @Post() make(@Body() dto: UserDto) { return dto; }\n @Post('b') bare(@Body() dto: UserDto) { return dto; } }", bare))).toEqual(['POST /users: ValidationPipe body', 'POST /users/b: ']);
    expect(checksOf(nest("@Controller('users')\nexport class Users { @Get(':id') one(@Param('id', ParseIntPipe) id: number, @Query(new ValidationPipe()) q: UserDto) { return id; } }", bare))).toEqual(['GET /users/:id: ParseIntPipe params, ValidationPipe query']);
  });

  it('a pipe of the project that runs a schema, and one that changes nothing', () => {
    const pipes = 'const user = z.object({ name: z.string() });\nclass ZodPipe { constructor(private schema) {} transform(value) { return this.schema.parse(value); } }\nclass LogPipe { transform(value) { console.log(value); return value; } }';
    expect(checksOf(nest(`${pipes}\n@Controller('users')\nexport class Users { @Post() make(@Body(new ZodPipe(user)) dto) { return dto; }\n @Post('b') b(@Body(new LogPipe()) dto) { return dto; } }`, 'const app = await NestFactory.create(AppModule);'))).toEqual(['POST /users: ZodPipe body', 'POST /users/b: ']);
  });
});
