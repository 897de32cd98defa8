import { describe } from 'vitest';
import { projectTest } from '../../support/project-test.js';

const rule = 'no-path-traversal';
const off = { options: { 'no-path-traversal': { handedOn: false } } };

describe('Paths that go to code out of sight', () => {
  const app = (body: string, mark = ''): string => `
const path = require('path');
const express = require('express');
const { unpack, isInside } = require('company-files');

const app = express();
app.post('/unpack', function (req, res) {
  const target = path.join('/data', req.body.folder);${mark}
  ${body}
  res.end();
});
`;
  const mark = ' // expect: no-path-traversal';
  projectTest(rule, 'a function of a package', { 'app.js': app('unpack(target);', mark) }, { says: ['req.body.folder (app.js:8) becomes part of a path that unpack is handed'] });
  projectTest(rule, 'an option of one', { 'app.js': app('unpack({ target });', mark) });
  projectTest(rule, 'not without the option', { 'app.js': app('unpack(target);') }, off);
  projectTest(rule, 'a part of an address', { 'app.js': app('fetchFrom(target);') });
  projectTest(rule, 'a function that looks at it', { 'app.js': app('if (!isInside(target)) return res.sendStatus(403);') });
  projectTest(rule, 'the last part of a name', { 'app.js': app('unpack(path.join("/data", path.basename(req.body.folder)));') });
  projectTest(rule, 'where a file in sight is opened, that is the place', { 'app.js': app(`unpack(target);\n  require("fs").unlinkSync(target);${mark}`) });
  projectTest(rule, 'a text around it', { 'app.js': app('unpack(`${target}/all`);', mark) });
  projectTest(rule, 'a part of a text that was resolved', { 'app.js': app('unpack(path.resolve(`uploads/${req.body.file}`)); // expect: no-path-traversal') });

  const named = (name: string, marked: string): string => `
const path = require('path');
require('express')().get('/:name', (req, res) => send(${name}, res));
function send(name, res) {
  const file = path.join(__dirname, 'files', name);${marked}
  return require('./helpers').stream(file, res);
}
`;
  projectTest(rule, 'put together in a function', { 'app.js': named('req.params.name', mark) });
  projectTest(rule, 'put together in a function, of a fixed name', { 'app.js': named("'a.txt'", '') });
});
