import { describe } from 'vitest';
import { projectTest } from '../../support/project-test.js';

/** Older ways to write what a function is called with, and methods of a class that is extended. */
const rule = 'no-command-injection';

const route = (lines: string): { readonly 'app.js': string } => ({
  'app.js': `
const { exec } = require('child_process');
const express = require('express');
const app = express();
app.use(express.json());
app.post('/', function (req, res) {
${lines}
  res.end();
});
app.listen(3000);
`,
});

describe('arguments', () => {
  projectTest(rule, 'by their place', route(`  const run = function () { exec('ls ' + arguments[0]); }; // expect: no-command-injection
  run(req.body.dir);`));
  projectTest(rule, 'the other one is a constant', route(`  const run = function () { exec('ls ' + arguments[0]); };
  run('/srv', req.body.dir);`));
  projectTest(rule, 'as a list, by a method of another one', route(`  const run = function () { const all = [].slice.call(arguments); exec('ls ' + all[0]); }; // expect: no-command-injection
  run(req.body.dir);`));
  projectTest(rule, 'all behind the first', route(`  const run = function (label) { const all = Array.prototype.slice.call(arguments, 1); exec('ls ' + all.join(' ')); }; // expect: no-command-injection
  run('x', req.body.dir);`));
  projectTest(rule, 'each of them', route(`  const run = function () { for (var i = 0; i < arguments.length; i++) exec('ls ' + arguments[i]); }; // expect: no-command-injection
  run(req.body.dir);`));
  projectTest(rule, 'those of the function around an arrow', route(`  const run = function () { return () => exec('ls ' + arguments[0]); }; // expect: no-command-injection
  run(req.body.dir)();`));
  projectTest(rule, 'how many they are', route(`  const run = function () { exec('ls -' + arguments.length); };
  run(req.body.dir);`));
});

describe('super', () => {
  const classes = (call: string): string => `  class Base { run(dir) { exec('ls ' + dir); } }${call.includes('req') ? ' // expect: no-command-injection' : ''}
  class Runner extends Base { run(dir) { return super.run(dir); } }
  ${call}`;
  projectTest(rule, 'a method of the class that is extended', route(classes('new Runner().run(req.body.dir);')));
  projectTest(rule, 'with a constant', route(classes("new Runner().run('/srv');")));
  projectTest(rule, 'runs on the object itself', route(`  class Base { run() { exec('ls ' + this.dir()); } } // expect: no-command-injection
  class Runner extends Base { dir() { return req.body.dir; } go() { super.run(); } }
  new Runner().go();`));
});

describe('Object.assign', () => {
  projectTest(rule, 'what a caller sent takes the place of a default', route("  const o = Object.assign({ dir: '/' }, req.body); exec('ls ' + o.dir); // expect: no-command-injection"));
  projectTest(rule, 'what comes last stands', route("  const o = Object.assign({}, req.body, { dir: '/' }); exec('ls ' + o.dir);"));
});

describe('programs that run what they are given', () => {
  const start = (call: string, reported = ''): { readonly 'app.js': string } => route(`  ${call}${reported}`);
  const mark = ' // expect: no-command-injection';
  projectTest(rule, 'a script in an argument', start("require('child_process').spawn('node', ['-e', 'run(' + req.body.dir + ')']);", mark));
  projectTest(rule, 'what a script is called with', start("require('child_process').spawn('node', ['job.js', 'dir=' + req.body.dir]);"));
  projectTest(rule, 'behind the script', start("require('child_process').execFile('/usr/bin/python3', ['-c', 'print(1)', 'dir=' + req.body.dir]);"));
  projectTest(rule, 'a script of another language', start("require('child_process').execFile('/usr/bin/python3', ['-c', 'list(' + req.body.dir + ')']);", mark));
  projectTest(rule, 'the same option of another program', start("require('child_process').execFile('ping', ['-c', 'x' + req.body.dir]);"));
  projectTest(rule, 'on another machine', start("require('child_process').spawn('ssh', ['build', 'ls ' + req.body.dir]);", mark));
  projectTest(rule, 'a shell of another package', start("require('cross-spawn').sync('bash', ['-c', 'ls ' + req.body.dir]);", mark));
  projectTest(rule, 'a program of another package', start("require('cross-spawn').sync('ls', ['dir=' + req.body.dir]);"));
});
