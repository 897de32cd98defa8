import { describe } from 'vitest';
import { projectTest } from '../../support/project-test.js';

const rule = 'no-argument-injection';
const mark = '// expect: no-argument-injection';

describe('Express', () => {
  const handler = (line: string): Record<string, string> => ({ 'app.ts': `import { execFile, spawn } from 'node:child_process';\nimport express, { type Request, type Response } from 'express';\nconst app = express();\napp.get('/log', (req: Request, res: Response) => {\n  ${line}\n  res.end();\n});\n` });
  projectTest(rule, 'that may be options', handler(`execFile('git', ['log', String(req.query.branch)]); ${mark}`), { says: ['req.query.branch (app.ts:5) is handed to this program as an argument and may begin with a dash'] });
  projectTest(rule, 'behind a double dash', handler("execFile('git', ['log', '--', String(req.query.branch)]);"));
  projectTest(rule, 'with a beginning of their own', handler('execFile(\'git\', [\'log\', `refs/heads/${String(req.query.branch)}`]);'));
  projectTest(rule, 'tested for their form', handler("if (!/^\\w+$/.test(String(req.query.branch))) return;\n  execFile('git', ['log', String(req.query.branch)]);"));
  projectTest(rule, 'numbers', handler("execFile('git', ['log', '-n', String(Number(req.query.count))]);"));
  projectTest(rule, 'of a program that is the caller’s, which is told of by another rule', handler("spawn(String(req.query.program), [String(req.query.argument)]);"));

  const clone = (list: string): Record<string, string> => ({ 'app.js': `const { spawn } = require('child_process');\nconst express = require('express');\nconst app = express();\napp.post('/mirrors', express.json(), (req, res) => {\n  const list = ['clone', '--depth', '1'];\n  ${list}\n  spawn('git', list);${list.includes("'--'") ? '' : ` ${mark}`}\n  res.end();\n});\n` });
  projectTest(rule, 'CommonJS: put into a list', clone('list.push(req.body.url);'));
  projectTest(rule, 'CommonJS: put into a list behind a double dash', clone("list.push('--', req.body.url);"));
});

describe('Fastify', () => {
  const files = (list: string): Record<string, string> => ({
    'app.mjs': "import Fastify from 'fastify';\nimport { log } from './git.mjs';\nconst app = Fastify();\napp.get('/log', async (request) => log(request.query.branch));\nawait app.listen({ port: 3000 });\n",
    'git.mjs': `import { execFileSync } from 'node:child_process';\nexport function log(branch) {\n  return execFileSync('git', ${list}).toString();${list.includes("'--'") ? '' : ` ${mark}`}\n}\n`,
  });
  projectTest(rule, 'over two files', files("['log', branch]"));
  projectTest(rule, 'over two files, behind a double dash', files("['log', '--', branch]"));
});

describe('Nest', () => {
  const controller = (list: string): Record<string, string> => ({ 'log.controller.ts': `import { Controller, Get, Query } from '@nestjs/common';\nimport { execFileSync } from 'node:child_process';\n@Controller('log')\nexport class LogController {\n  @Get() log(@Query('branch') branch: string) { return execFileSync('git', ${list}).toString();${list.includes("'--'") ? '' : ` ${mark}\n`} }\n}\n` });
  projectTest(rule, 'a parameter', controller("['log', branch]"));
  projectTest(rule, 'a parameter behind a double dash', controller("['log', '--', branch]"));
});
