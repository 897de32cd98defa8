import { describe } from 'vitest';
import { projectTest } from '../../support/project-test.js';

const rule = 'no-path-traversal';
const bad = ' // expect: no-path-traversal';

describe('Parts of a path, each looked at', () => {
  const app = (lines: string, mark = ''): Readonly<Record<string, string>> => ({
    'app.ts': `
import express from 'express';
import path from 'node:path';
const app = express();
const root = path.resolve('/srv/files');
app.get('/files/*', (req, res) => {
  const wanted = req.params[0];
  ${lines}${mark}
});
`,
  });
  const some = (test: string, send = 'path.join(root, ...parts)'): string => `const parts = wanted.split('/').filter(Boolean);\n  if (parts.some((part) => ${test})) return res.sendStatus(400);\n  res.sendFile(${send});`;
  projectTest(rule, 'none goes up', app(some("part === '..' || part.includes('\\0')")));
  projectTest(rule, 'none begins with a dot', app(some("part.startsWith('.')")));
  projectTest(rule, 'the whole is sent', app(some("part === '..'", 'path.join(root, wanted)')));
  projectTest(rule, 'another part is looked for', app(some("part === '.'"), bad));
  projectTest(rule, 'those that go up are left out', app("res.sendFile(path.join(root, ...wanted.split(/[\\\\/]/).filter((part) => part && part !== '..')));"));
  projectTest(rule, 'others are left out', app("res.sendFile(path.join(root, ...wanted.split(/[\\\\/]/).filter((part) => part && part !== '.')));", bad));
  projectTest(rule, 'the text as a whole is no such part', app("if (wanted === '..') return res.sendStatus(400);\n  res.sendFile(path.join(root, wanted));", bad));
  projectTest(rule, 'split at something else', app("const parts = wanted.split('-');\n  if (parts.some((part) => part === '..')) return res.sendStatus(400);\n  res.sendFile(path.join(root, ...parts));", bad));
});

describe('What path.relative gives', () => {
  const app = (test: string, mark = ''): Readonly<Record<string, string>> => ({
    'app.js': `
const express = require('express');
const path = require('path');
const app = express();
const root = path.resolve('/srv/files');
app.get('/files', (req, res) => {
  const full = path.resolve(root, String(req.query.name));
  const relative = path.relative(root, full);
  if (${test}) return res.sendStatus(400);
  res.sendFile(full);${mark}
});
`,
  });
  projectTest(rule, 'goes up by the separator of the platform', app("relative === '..' || relative.startsWith(`..${path.sep}`) || path.isAbsolute(relative)"));
  projectTest(rule, 'begins with something else', app("relative === '..' || relative.startsWith(`.${path.sep}`) || path.isAbsolute(relative)", bad));
});

describe('Parameters that a function checks for all routes', () => {
  const app = (name: string): Readonly<Record<string, string>> => ({
    'app.ts': `
import express from 'express';
import path from 'node:path';
const app = express();
const uuid = /^[0-9a-f]{8}-[0-9a-f-]{27}$/;
app.param('${name}', (req, res, next, value) => (uuid.test(value) ? next() : res.sendStatus(404)));
app.get('/exports/:file', (req, res) => res.sendFile(path.join('/srv/exports', req.params.file)));${name === 'file' ? '' : bad}
`,
  });
  projectTest(rule, 'this one', app('file'));
  projectTest(rule, 'another one', app('folder'));

  const ids = (check: string, mark = ''): Readonly<Record<string, string>> => ({
    'app.ts': `
import express from 'express';
import path from 'node:path';
import mongoose from 'mongoose';
const app = express();
app.get('/avatars/:user', (req, res) => {
  ${check}
  res.sendFile(path.join('/srv/avatars', req.params.user));${mark}
});
`,
  });
  projectTest(rule, 'ids of records', ids('if (!mongoose.isValidObjectId(req.params.user)) return res.sendStatus(404);'));
  projectTest(rule, 'ids of records that nobody checks', ids('if (mongoose.connection.readyState !== 1) return res.sendStatus(503);', bad));
});
