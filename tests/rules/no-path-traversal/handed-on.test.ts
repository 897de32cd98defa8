import { describe } from 'vitest';
import { projectTest } from '../../support/project-test.js';

const rule = 'no-path-traversal';
const options = { options: { 'no-path-traversal': { handedOn: true } } };

describe('Paths that go to code out of sight', () => {
  const app = (body: string, mark = ''): string => `
const path = require('path');
const express = require('express');
const { unpack, isInside } = require('company-files');

const app = express();
app.post('/unpack', function (req, res) {
  const target = path.join('/data', req.body.folder);
  ${body}${mark}
  res.end();
});
`;
  const mark = ' // expect: no-path-traversal';
  projectTest(rule, 'a function of a package', { 'app.js': app('unpack(target);', mark) }, { ...options, says: ['req.body.folder (app.js:8) becomes part of a path that unpack is handed'] });
  projectTest(rule, 'an option of one', { 'app.js': app('unpack({ target });', mark) }, options);
  projectTest(rule, 'not without the option', { 'app.js': app('unpack(target);') });
  projectTest(rule, 'a function that looks at it', { 'app.js': app('if (!isInside(target)) return res.sendStatus(403);') }, options);
  projectTest(rule, 'the last part of a name', { 'app.js': app('unpack(path.join("/data", path.basename(req.body.folder)));') }, options);
  projectTest(rule, 'where a file in sight is opened, that is the place', { 'app.js': app('unpack(target);\n  require("fs").unlinkSync(target);', mark) }, options);
});
