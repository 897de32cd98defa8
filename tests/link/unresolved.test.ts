import { describe, expect, it } from 'vitest';
import { modelOf, type Files } from './project.js';

/** What could not be followed, for each route. */
function edgesOf(files: Files): string[] {
  const model = modelOf(files);
  return model.endpoints.flatMap(({ path, unresolved }) => unresolved.map(({ reason, span }) => `${path} ${model.place(span)}: ${reason}`));
}

describe('what a chain holds that cannot be seen into is named with its place', () => {
  it('a package that nobody has described, where it is imported', () => {
    expect(edgesOf({ 'app.ts': "import express from 'express';\nimport { opaque } from '@acme/mw';\nconst app = express();\napp.get('/a', opaque, (req, res) => { res.end(); });\napp.get('/b', (req, res) => { res.end(); });\napp.listen(1);" })).toEqual(["/a app.ts:4: chain contains 'opaque' from @acme/mw, imported at app.ts:2"]);
  });

  it('also where another file imports it, and with require', () => {
    expect(edgesOf({
      'app.js': "const express = require('express');\nconst { check } = require('./mw');\nconst app = express();\napp.use(check);\napp.get('/a', (req, res) => { res.end(); });\napp.listen(1);",
      'mw.js': "'use strict';\n\nconst mw = require('@acme/mw');\nexports.check = mw({ strict: true });",
    })).toEqual(["/a app.js:4: chain contains '@acme/mw()' from @acme/mw, imported at mw.js:3"]);
  });

  it('a function of the project that hands the request on, where it does', () => {
    expect(edgesOf({
      'app.ts': "import fastify from 'fastify';\nimport { check } from './check';\nconst app = fastify();\napp.addHook('preHandler', check);\napp.get('/a', async () => ({}));\napp.listen({ port: 1 });",
      'check.ts': "import { inspect } from './nowhere';\nexport async function check(request) {\n  await inspect(request);\n}",
    })).toEqual(["/a app.ts:4: chain contains 'check': it hands the request to inspect, which cannot be seen into (check.ts:3)"]);
  });

  it('a guard class of a package', () => {
    expect(edgesOf({
      'main.ts': "import { NestFactory } from '@nestjs/core';\nimport { AppModule } from './app.module';\nasync function start() { const app = await NestFactory.create(AppModule); await app.listen(1); }\nstart();",
      'app.module.ts': "import { Module, Controller, Get, UseGuards } from '@nestjs/common';\nimport { Gate } from '@acme/gate';\n@Controller('a')\nclass A {\n  @UseGuards(Gate) @Get() all() { return []; }\n}\n@Module({ controllers: [A] })\nexport class AppModule {}",
    })).toEqual(["/a app.module.ts:5: chain contains 'Gate' from @acme/gate, imported at app.module.ts:2"]);
  });
});
