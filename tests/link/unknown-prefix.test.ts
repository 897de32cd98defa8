import { describe, expect, test } from 'vitest';
import { routesOf } from './project.js';

const guard = 'const guard = (req, res, next) => { if (!req.headers.authorization) return res.sendStatus(401); next(); };';

function app(mount: string, before = ''): readonly string[] {
  return routesOf({
    'app.ts': `
import express from 'express';
import { prefix } from './settings.js';
${guard}
const app = express();
const router = express.Router();
router.get('/cats', (req, res) => res.json([]));
router.get('/dogs', guard, (req, res) => res.json([]));
${before}
${mount}
app.listen(3000);`,
    'settings.ts': 'export const prefix = { set: process.env.PREFIX, other: process.env.PREFIX ?? "/v2" };',
  });
}

describe('a prefix that the environment sets', () => {
  test('hides nothing of who may call', () => {
    for (const mount of ['app.use(process.env.PREFIX, router);', 'app.use(`${process.env.PREFIX}`, router);', 'app.use(prefix.set, router);']) expect(app(mount)).toEqual(['GET /:unknown/cats none', 'GET /:unknown/dogs required']);
    expect(app('app.use(`/api/${process.env.VERSION}`, router);')).toEqual(['GET /api/:unknown/cats none', 'GET /api/:unknown/dogs required']);
  });

  test('and a default is what the code says', () => {
    for (const mount of ["app.use(process.env.PREFIX || '/v2', router);", 'app.use(prefix.other, router);']) expect(app(mount)).toEqual(['GET /v2/cats none', 'GET /v2/dogs required']);
  });

  test('may be that of a check that stands under one', () => {
    expect(app('app.use(process.env.PREFIX, router);', "app.use('/api', guard);")).toEqual(['GET /:unknown/cats unknown', 'GET /:unknown/dogs required']);
    expect(app('app.use(process.env.PREFIX, router);', 'app.use(guard);')).toEqual(['GET /:unknown/cats required', 'GET /:unknown/dogs required']);
    expect(app('app.use(process.env.PREFIX, guard, router);')).toEqual(['GET /:unknown/cats required', 'GET /:unknown/dogs required']);
  });

  test('is one for all that stands under it', () => {
    const below = (path: string, url = 'process.env.PREFIX'): readonly string[] => app(`app.use(${url}, router);`, `app.use(\`\${process.env.PREFIX}${path}\`, guard);`);
    for (const path of ['/cats', '']) expect(below(path)).toEqual(['GET /:unknown/cats required', 'GET /:unknown/dogs required']);
    expect(below('/birds')).toEqual(['GET /:unknown/cats none', 'GET /:unknown/dogs required']);
    // Here the setting may be `/v2`, and what comes after it is not that of the route.
    expect(below('/birds', "'/v2'")).toEqual(['GET /v2/cats none', 'GET /v2/dogs required']);
    expect(below('/cats', "'/v2'")).toEqual(['GET /v2/cats unknown', 'GET /v2/dogs required']);
  });

  test('of a route with a check holds for no other route', () => {
    const signIn = (path: string): string => `app.get(\`\${process.env.PREFIX}${path}\`, passport.authenticate('google'));`;
    const routes = (path: string): readonly string[] => routesOf({
      'app.ts': `import express from 'express';\nimport passport from 'passport';\nconst app = express();\n${signIn(path)}\napp.get('/v2/cats', (req, res) => res.json([]));\napp.listen(3000);`,
    });
    expect(routes('/google')).toContain('GET /v2/cats none');
    expect(routes('')).toContain('GET /v2/cats unknown');
  });

  test('is none where only something to run is given', () => {
    expect(app("app.use(process.env.PREFIX === 'x' ? guard : router);")).not.toContain('GET /:unknown/cats none');
  });
});

test('a route that nobody can place', () => {
  const own = (path: string): readonly string[] => routesOf({ 'app.ts': `import express from 'express';\nimport { paths } from 'elsewhere';\nconst app = express();\napp.get(${path}, (req, res) => res.json([]));` });
  expect(own('paths.cats')).toEqual(['GET /:unknown unknown']);
  expect(own('`/cats/${paths.cats}`')).toEqual(['GET /cats/:unknown unknown']);
  expect(own('`${paths.cats}/:id`')).toEqual(['GET /:unknown/:id unknown']);
  expect(own('`${paths.root}/cats`')).toEqual(['GET /:unknown/cats none']);
});

describe('Nest', () => {
  const files = (prefix: string): Record<string, string> => ({
    'main.ts': `
import { NestFactory } from '@nestjs/core';
import { ConfigService } from '@nestjs/config';
import { AppModule } from './app.module.js';
const app = await NestFactory.create(AppModule);
app.setGlobalPrefix(${prefix});
await app.listen(3000);`,
    'app.module.ts': `
import { Controller, Get, Module, UseGuards } from '@nestjs/common';
import { AuthGuard } from '@nestjs/passport';
@Controller('cats')
class CatsController { @Get() list() { return []; } @Get('mine') @UseGuards(AuthGuard('jwt')) mine() { return []; } }
@Module({ controllers: [CatsController] })
export class AppModule {}`,
  });

  test('a global prefix out of the configuration', () => {
    for (const prefix of ["app.get(ConfigService).get('prefix')", 'process.env.PREFIX']) expect(routesOf(files(prefix))).toEqual(['GET /:unknown/cats none', 'GET /:unknown/cats/mine required']);
  });
});
