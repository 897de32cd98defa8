import { describe } from 'vitest';
import { projectTest } from '../../support/project-test.js';

const rule = 'no-command-injection';

const handler = (lines: string, head = ''): Readonly<Record<string, string>> => ({
  'tools.js': `
import { exec, execFile, spawn } from 'node:child_process';
import express from 'express';
${head}
const app = express();
app.get('/tools', (req, res) => {
  ${lines}
  res.end();
});
`,
});

describe('shells', () => {
  projectTest(rule, 'spawn without a shell', handler(`spawn('ls', [req.query.folder]);`));
  projectTest(rule, 'spawn with a shell', handler(`spawn('ls', [req.query.folder], { shell: true }); // expect: no-command-injection`));
  projectTest(rule, 'a shell as the program', handler(`spawn('/bin/sh', ['-c', 'ls ' + req.query.folder]); // expect: no-command-injection`));
  projectTest(rule, 'a shell that runs a fixed script', handler(`spawn('/bin/sh', ['-c', 'ls /data'], { env: { FOLDER: req.query.folder } });`));
});

describe('checked and encoded', () => {
  projectTest(rule, 'one of a fixed list', handler(`if (!['a', 'b'].includes(req.query.folder)) return res.sendStatus(400);
  exec('ls ' + req.query.folder);`));
  projectTest(rule, 'not one of a fixed list', handler(`if (['a', 'b'].includes(req.query.folder)) return res.sendStatus(400);
  exec('ls ' + req.query.folder); // expect: no-command-injection`));
  projectTest(rule, 'quoted for the shell', handler(`exec('ls ' + quote([req.query.folder]));`, `import { quote } from 'shell-quote';`));
  projectTest(rule, 'quoted by hand', handler(`exec('ls "' + req.query.folder + '"'); // expect: no-command-injection`));
  projectTest(rule, 'a closed form', handler(`if (!/^[a-z]+$/.test(req.query.folder)) return res.sendStatus(400);
  exec('ls ' + req.query.folder);`));
  projectTest(rule, 'an open form', handler(`if (!/[a-z]+/.test(req.query.folder)) return res.sendStatus(400);
  exec('ls ' + req.query.folder); // expect: no-command-injection`));
  const address = `import net from 'node:net';\nimport validator from 'validator';`;
  for (const [name, test] of Object.entries({ 'of an address': '!net.isIP(req.query.ip)', 'compared with zero': 'net.isIP(req.query.ip) === 0', 'compared with a boolean': 'validator.isIP(req.query.ip) === false', 'of a list, by position': "['127.0.0.1', '::1'].indexOf(req.query.ip) === -1", 'that found nothing': '/^[0-9.]+$/.exec(req.query.ip) === null' })) {
    projectTest(rule, `a test ${name}`, handler(`if (${test}) return res.sendStatus(400);\n  exec('ping ' + req.query.ip);`, address));
    projectTest(rule, `a test ${name}, the other way round`, handler(`if (!(${test})) return res.sendStatus(400);\n  exec('ping ' + req.query.ip); // expect: no-command-injection`, address));
  }
  projectTest(rule, 'a number', handler(`exec('kill ' + Number(req.query.pid));`));
  projectTest(rule, 'a text', handler(`exec('kill ' + String(req.query.pid)); // expect: no-command-injection`));
});

describe('not the caller’s', () => {
  projectTest(rule, 'from the environment', handler(`exec('ls ' + process.env.FOLDER);`));
  projectTest(rule, 'exec of something else', handler(`exec2('ls ' + req.query.folder);`, `import { exec as exec2 } from './own.js';`));
});

describe('a form of names', () => {
  for (const [form, isTold] of [['^[\\w .-]+$', false], ['^[\\w\\s.-]+$', true], ['^[\\w|.-]+$', true]] as const) {
    projectTest('no-command-injection', form, {
      'list.ts': `
import { exec } from 'node:child_process';
import { Router } from 'express';

export const routes = Router();
routes.get('/list', (req, res) => {
  const name = String(req.query.name);
  if (!/${form}/.test(name)) return res.sendStatus(400);
  exec('ls ' + name, (error, out) => res.send(out));${isTold ? ' // expect: no-command-injection' : ''}
});
`,
    });
  }
});
