import { describe } from 'vitest';
import { projectTest } from '../../support/project-test.js';

const rule = 'no-debug-mode';

describe('Express', () => {
  projectTest(rule, 'TypeScript: pages with the stack, always', {
    'app.ts': `
import errorhandler from 'errorhandler';
import express from 'express';
express().use(errorhandler()); // expect: no-debug-mode
`,
  });

  projectTest(rule, 'TypeScript: pages with the stack, in development', {
    'app.ts': `
import errorhandler from 'errorhandler';
import express from 'express';
const app = express();
if (app.get('env') === 'development') app.use(errorhandler());
`,
  });

  projectTest(rule, 'CommonJS: the environment in another file, fixed', {
    'app.cjs': `
const { mode } = require('./mode.cjs');
require('express')().set('env', mode); // expect: no-debug-mode
`,
    'mode.cjs': `
exports.mode = 'development';
`,
  });

  projectTest(rule, 'CommonJS: the environment in another file, from outside', {
    'app.cjs': `
const { mode } = require('./mode.cjs');
require('express')().set('env', mode);
`,
    'mode.cjs': `
exports.mode = process.env.MODE;
`,
  });
});

describe('Fastify', () => {
  projectTest(rule, 'JavaScript modules: a debugger, always', {
    'app.mjs': `
import 'fastify';
import inspector from 'node:inspector';
inspector.open(9229, '0.0.0.0'); // expect: no-debug-mode
`,
  });

  projectTest(rule, 'JavaScript modules: a debugger, in development', {
    'app.mjs': `
import 'fastify';
import inspector from 'node:inspector';
if (process.env.NODE_ENV !== 'production') inspector.open(9229);
`,
  });
});

describe('Nest', () => {
  projectTest(rule, 'TypeScript: developer tools, always', {
    'app.ts': `
import { Module } from '@nestjs/common';
import { DevtoolsModule } from '@nestjs/devtools-integration';
@Module({ imports: [DevtoolsModule.register({ http: true })] }) // expect: no-debug-mode
export class AppModule {}
`,
  });

  projectTest(rule, 'TypeScript: developer tools, in development', {
    'app.ts': `
import { Module } from '@nestjs/common';
import { DevtoolsModule } from '@nestjs/devtools-integration';
@Module({ imports: [DevtoolsModule.register({ http: process.env.NODE_ENV !== 'production' })] })
export class AppModule {}
`,
  });
});
