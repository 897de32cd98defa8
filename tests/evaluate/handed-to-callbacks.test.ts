import { describe } from 'vitest';
import { projectTest } from '../support/project-test.js';

const rule = 'no-command-injection';
const mark = ' // expect: no-command-injection';

const app = (use: string, before = ''): Record<string, string> => ({
  'app.js': `const express = require('express');
const async = require('async');
const Q = require('q');
const Bluebird = require('bluebird');
const { exec } = require('child_process');
${before}
const app = express();
app.post('/', express.json(), (req, res) => {
  ${use}
  res.end();
});
app.listen(1);
`,
});
const run = (text: string, reported = ''): string => `function run(name, other) { exec('job ' + ${text}); }${reported}`;

describe('what is handed to a function that is called later', () => {
  projectTest(rule, 'behind the time', app('setTimeout(run, 10, req.body.name);', run('name', mark)));
  projectTest(rule, 'another argument', app("setTimeout(run, 10, 'nightly', req.body.name);", run('name')));
  projectTest(rule, 'at once', app('setImmediate(run, req.body.name);', run('name', mark)));
  projectTest(rule, 'in the next turn', app('process.nextTick(run, 1, req.body.name);', run('other', mark)));
  projectTest(rule, 'in the next turn, another argument', app('process.nextTick(run, 1, req.body.name);', run('name')));
});

describe('queues of tasks', () => {
  const queue = (text: string, reported = ''): string => `const queue = async.queue((task, done) => { exec('job ' + ${text}, done); }, 2);${reported}`;
  projectTest(rule, 'a task', app('queue.push({ name: req.body.name, kind: 1 });', queue('task.name', mark)));
  projectTest(rule, 'another part of the task', app('queue.push({ name: req.body.name, kind: 1 });', queue('task.kind')));
});

describe('promises of packages', () => {
  const load = 'function load(name) { const deferred = Q.defer(); setTimeout(() => deferred.resolve(name), 10); return deferred.promise; }';
  projectTest(rule, 'a deferred answer', app(`load(req.body.name).then((name) => exec('job ' + name));${mark}`, load));
  projectTest(rule, 'a deferred answer of the program', app("load('nightly').then((name) => exec('job ' + name));", load));
  projectTest(rule, 'a function of a package', app(`Q.nfcall(exec, 'job ' + req.body.name);${mark}`));
  projectTest(rule, 'a function of a package with a fixed command', app("Q.nfcall(exec, 'job', { input: req.body.name });"));
  const files = "const fs = Bluebird.promisifyAll(require('fs'));";
  projectTest('no-path-traversal', 'twins of methods', app("fs.readFileAsync('/data/' + req.body.name).then((text) => res.json(text)); // expect: no-path-traversal", files));
  projectTest('no-path-traversal', 'twins of methods for a file of the program', app("fs.readFileAsync('/data/all').then((text) => res.json(text));", files));
  projectTest('no-path-traversal', 'no such twins', app("fs.readFileAsync('/data/' + req.body.name);", "const fs = require('fs');"));
});

describe('lists that a caller sends', () => {
  projectTest(rule, 'as one text', app(`exec('job ' + req.body.names.join(' '));${mark}`));
  projectTest(rule, 'as one text of numbers', app("exec('job ' + req.body.names.map(Number).join(' '));"));
  projectTest(rule, 'the last', app(`exec('job ' + req.body.names.pop());${mark}`));
  const cookies = "const sent = Object.fromEntries((req.headers.cookie || '').split(';').map((part) => part.trim().split('=')));";
  projectTest(rule, 'pairs', app(`${cookies} exec('job ' + sent.name);${mark}`));
  projectTest(rule, 'pairs of numbers', app("const sent = Object.fromEntries(req.body.names.map((one) => ['a', Number(one)])); exec('job ' + sent.a);"));
});

describe('what comes in piece by piece', () => {
  projectTest(rule, 'read out of the buffer', app(`req.on('readable', () => { const piece = req.read(); exec('job ' + piece); });${mark}`));
  projectTest(rule, 'that there is something', app("req.on('readable', () => { exec('job'); });"));
  projectTest(rule, 'line by line', app(`const lines = require('readline').createInterface({ input: req }); lines.on('line', (line) => exec('job ' + line));${mark}`));
  projectTest(rule, 'lines of a file of the program', app("const lines = require('readline').createInterface({ input: require('fs').createReadStream('/data/all') }); lines.on('line', (line) => exec('job ' + line));"));
  projectTest(rule, 'row by row', app(`req.pipe(require('csv-parser')()).on('data', (row) => exec('job ' + row.name));${mark}`));
  projectTest(rule, 'when it is over', app("req.pipe(require('csv-parser')()).on('end', (row) => exec('job ' + row));"));
  projectTest(rule, 'over a socket', app('', `require('net').createServer((socket) => { socket.on('data', (data) => exec('job ' + data)); }).listen(2);${mark}`));
  projectTest(rule, 'that a socket closes', app('', "require('net').createServer((socket) => { socket.on('close', (failed) => exec('job ' + failed)); }).listen(2);"));
});
