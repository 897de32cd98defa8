import { describe, expect, test } from 'vitest';
import { modelOf, type Files } from './project.js';

const app = "import express from 'express';\nexport const app = express();\n";

/** What the flows of a project begin with, as the messages spell it. */
function found(files: Files): readonly string[] {
  return modelOf(files).flows('command').map((flow) => flow.source.label);
}

function express(text: string): readonly string[] {
  return found({ 'app.ts': app, 'a.js': `const { exec } = require('child_process');\n${text}` });
}

describe('Functions whose registration is out of sight', () => {
  test('that answer are handlers, whatever their parameters are called', () => {
    expect(express('exports.run = (a, b) => { exec(a.query.dir); b.json({}); };')).toEqual(['a.query.dir']);
    expect(express('exports.run = (a, b) => { exec(a.query.dir); b.push({}); };')).toEqual([]);
  });

  test('that never answer are handlers under the names that handlers have', () => {
    expect(express('exports.run = (req, res) => { exec(req.query.dir); };')).toEqual(['req.query.dir']);
    expect(express('exports.run = (options, done) => { exec(options.query.dir); };')).toEqual([]);
  });

  test('but not where a type says that they are something else', () => {
    const files = (type: string): Files => ({ 'app.ts': app, 'a.ts': `import { exec } from 'child_process';\nexport function run(req${type}, res) { exec(req.query.dir); }` });
    expect(found(files(''))).toEqual(['req.query.dir']);
    expect(found(files(': SearchRequest'))).toEqual([]);
  });

  test('nor where the project uses no framework', () => {
    const files = (first: string): Files => ({ 'app.js': first, 'a.js': "const { exec } = require('child_process');\nexports.run = (req, res) => { exec(req.query.dir); };" });
    expect(found(files("require('express')();"))).toEqual(['req.query.dir']);
    expect(found(files("require('axios').create();"))).toEqual([]);
  });

  test('may take the request apart', () => {
    expect(express('exports.run = ({ query, body }, res) => { exec(query.dir); res.end(); };')).toEqual(['query.dir']);
    expect(express('exports.run = ({ query, body }, res) => { exec(query.dir); };')).toEqual([]);
  });

  test('may be handed to something unknown', () => {
    expect(express('registry.on(name, (req, res) => { exec(req.params.dir); });')).toEqual(['req.params.dir']);
    expect(express('registry.on(name, (one, two) => { exec(one.params.dir); });')).toEqual([]);
  });

  test('are those of Fastify where the project uses Fastify', () => {
    const files = (response: string): Files => ({
      'app.js': "require('fastify')();",
      'a.js': `const { exec } = require('child_process');\nexports.run = async (request, ${response}) => { exec(request.body.dir); };`,
    });
    expect(found(files('reply'))).toEqual(['request.body.dir']);
    expect(found(files('options'))).toEqual([]);
  });

  test('are those of Koa where they answer as those do', () => {
    const files = (answer: string): Files => ({
      'app.js': "const Koa = require('koa'); module.exports = new Koa();",
      'a.js': `const { exec } = require('child_process');\nexports.run = async (ctx) => { exec(ctx.request.body.dir); ${answer}; };`,
    });
    expect(found(files('ctx.body = 1'))).toEqual(['ctx.request.body.dir']);
    expect(found(files('ctx.extra = 1'))).toEqual([]);
  });
});

test('what a function that nobody calls registers on its own application is run', () => {
  const files = (dir: string): Files => ({
    'a.js': `
const express = require('express');
const { exec } = require('child_process');
module.exports = function createApp() {
  const app = express();
  app.use((req, res, next) => { exec(${dir}); next(); });
  return app;
};
`,
  });
  expect(found(files('req.query.dir'))).toEqual(['req.query.dir']);
  expect(found(files("'ls'"))).toEqual([]);
});

describe('Names that a file declares twice', () => {
  const route = (path: string): string => `app.get('/${path}', (req) => { run(req.query.${path}); });\n`;
  const files = (first: string, second: string): Files => ({ 'app.ts': `import express from 'express';\nconst app = express();\n${first}\n${route('a')}${second}\n${route('b')}` });
  const running = "require('child_process').exec";

  test('are one variable, by `var`: which of its values a handler meets is not known', () => {
    expect(found(files(`var run = ${running};`, `var run = ${running};`))).toEqual(['req.query.a', 'req.query.b']);
    expect(found(files(`var run = ${running};`, 'var run;'))).toEqual(['req.query.a', 'req.query.b']);
    expect(found(files('var run = console.log;', 'var run = console.info;'))).toEqual([]);
  });

  test('are the function that stands last', () => {
    expect(found(files('function run() {}', `function run(text) { ${running}(text); }`))).toEqual(['req.query.a']);
    expect(found(files(`function run(text) { ${running}(text); }`, 'function run() {}'))).toEqual([]);
  });

  test('mean the one above, by `const`: no engine runs that, but parsers of TypeScript read it', () => {
    expect(found(files(`const run = ${running};`, 'const run = console.log;'))).toEqual(['req.query.a']);
    expect(found(files('const run = console.log;', `const run = ${running};`))).toEqual(['req.query.b']);
    expect(found(files(`const run = ${running};`, `const run = ${running};`))).toEqual(['req.query.a', 'req.query.b']);
  });
});
