import { describe } from 'vitest';
import { projectTest } from '../../support/project-test.js';

const rule = 'no-dynamic-code-from-request';
const mark = '// expect: no-dynamic-code-from-request';
const handler = (line: string, imports = ''): Record<string, string> => ({ 'app.js': `const express = require('express');\n${imports}\nconst app = express();\napp.post('/run', (req, res) => {\n  ${line}\n});\napp.listen(3000);\n` });

describe('functions made of text', () => {
  const made = 'const AsyncFunction = Object.getPrototypeOf(async function () {}).constructor;';
  projectTest(rule, 'asynchronous ones', handler(`new AsyncFunction('input', req.body.code); ${mark}`, made));
  projectTest(rule, 'asynchronous ones, of a fixed text', handler("new AsyncFunction('input', 'return input')(req.body.code);", made));
  projectTest(rule, 'the constructor of a function', handler(`(() => {}).constructor(req.body.code)(); ${mark}`));
  projectTest(rule, 'the constructor of an object', handler('({}).constructor(req.body.code);'));
});

describe('texts that are revived', () => {
  projectTest(rule, 'run by the function that revives them', handler(`JSON.parse(req.body.rules, (key, value) => (key === 'test' ? eval(value) : value)); ${mark}`));
  projectTest(rule, 'looked at by it', handler("JSON.parse(req.body.rules, (key, value) => (key === 'test' ? String(value) : value));"));
});

describe('packages with a file for each function', () => {
  projectTest(rule, 'a template', handler(`res.send(template(req.body.page)({})); ${mark}`, "const template = require('lodash/template');"));
  projectTest(rule, 'another function', handler('res.send(trim(req.body.page));', "const trim = require('lodash/trim');"));
  projectTest(rule, 'a module', handler(`process.mainModule.require(req.body.name); ${mark}`));
  projectTest(rule, 'a module of a fixed list', handler("process.mainModule.require(req.body.name === 'a' ? './a' : './b');"));
});

describe('handlers inside a function that nobody calls in sight', () => {
  const inner = (parameters: string): Record<string, string> => ({ 'handlers.js': `const express = require('express');\nmodule.exports = function Handlers(db) {\n  const math = require('./math');\n  this.run = function (${parameters}\n  };\n  math.register(db);\n};\n` });
  projectTest(rule, 'kept on this', inner(`req, res) {\n    res.json(eval(req.body.code)); ${mark}`));
  projectTest(rule, 'of another form', inner('job, queue) {\n    queue.done(eval(job.body.code));'));
});
