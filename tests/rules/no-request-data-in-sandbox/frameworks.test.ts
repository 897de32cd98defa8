import { describe } from 'vitest';
import { projectTest } from '../../support/project-test.js';

const rule = 'no-request-data-in-sandbox';
const mark = '// expect: no-request-data-in-sandbox';

describe('Express', () => {
  const handler = (line: string): Record<string, string> => ({ 'app.js': `const vm = require('vm');\nconst { VM, NodeVM } = require('vm2');\nconst express = require('express');\nconst app = express();\napp.post('/run', express.json(), (req, res) => {\n  ${line}\n  res.end();\n});\n` });
  projectTest(rule, 'CommonJS: a context made before', handler(`const context = { evaluate, lines: req.body.lines };\n  vm.createContext(context);\n  vm.runInContext('evaluate(lines)', context); ${mark}`), { says: ['req.body.lines (app.js:6) is put into the context of code that runs here'] });
  projectTest(rule, 'CommonJS: a context made of a literal', handler(`const context = vm.createContext({ evaluate, lines: req.body.lines });\n  vm.runInContext('evaluate(lines)', context); ${mark}`));
  projectTest(rule, 'CommonJS: a number', handler("const context = vm.createContext({ evaluate, lines: Number(req.body.lines) });\n  vm.runInContext('evaluate(lines)', context);"));
  projectTest(rule, 'CommonJS: a new context', handler(`vm.runInNewContext('evaluate(lines)', { evaluate, lines: req.body.lines }); ${mark}`));
  projectTest(rule, 'CommonJS: a new context without data', handler("vm.runInNewContext('evaluate(lines)', { evaluate, lines: 1 });"));
  projectTest(rule, 'CommonJS: a script', handler(`new vm.Script('evaluate(lines)').runInNewContext({ evaluate, lines: req.body.lines }); ${mark}`));
  projectTest(rule, 'CommonJS: a function', handler(`vm.compileFunction('return evaluate(lines)', [], { parsingContext: vm.createContext({ lines: req.body.lines }) }); ${mark}`));
  projectTest(rule, 'CommonJS: a sandbox', handler(`new VM({ sandbox: { order: req.body } }).run('matches(order)'); ${mark}`));
  projectTest(rule, 'CommonJS: a sandbox without data', handler("new NodeVM({ sandbox: { order: {} } }).run('matches(order)');"));
  projectTest(rule, 'CommonJS: code that is the caller’s, which is told of by another rule', handler('vm.runInNewContext(req.body.code, { lines: req.body.lines });'));
});

describe('Fastify', () => {
  const files = (data: string): Record<string, string> => ({
    'app.mjs': "import Fastify from 'fastify';\nimport { total } from './total.mjs';\nconst app = Fastify();\napp.post('/orders', async (request) => total(request.body.lines));\nawait app.listen({ port: 3000 });\n",
    'total.mjs': `import vm from 'node:vm';\nexport function total(lines) {\n  return vm.runInNewContext('sum(lines)', { lines: ${data} });${data === 'lines' ? ` ${mark}` : ''}\n}\n`,
  });
  projectTest(rule, 'over two files', files('lines'));
  projectTest(rule, 'over two files, as a number', files('Number(lines)'));
});

describe('Nest', () => {
  const controller = (data: string): Record<string, string> => ({ 'orders.controller.ts': `import { Body, Controller, Post } from '@nestjs/common';\nimport vm from 'node:vm';\n@Controller('orders')\nexport class OrdersController {\n  @Post() total(@Body('lines') lines: string) { return vm.runInNewContext('sum(lines)', { lines: ${data} });${data === 'lines' ? ` ${mark}\n` : ''} }\n}\n` });
  projectTest(rule, 'a parameter', controller('lines'));
  projectTest(rule, 'a parameter as a number', controller('Number(lines)'));
});
