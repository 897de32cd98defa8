import { describe } from 'vitest';
import { projectTest } from '../support/project-test.js';

const rule = 'no-command-injection';
const mark = ' // expect: no-command-injection';

/** A route that makes an object by a constructor function and calls a method of it. */
const app = (made: string, use: string): Record<string, string> => ({
  'app.js': `var express = require('express');
var exec = require('child_process').exec;
var util = require('util');
var EventEmitter = require('events').EventEmitter;
${made}
var app = express();
app.get('/', function (req, res) {
  ${use}
  res.end();
});
app.listen(1);
`,
});

describe('functions that make objects', () => {
  const job = (body: string): string => `function Job(options) { this.options = options || {}; }
Job.prototype.start = function (done) { ${body} };`;
  const start = 'new Job({ name: req.query.name }).start();';
  projectTest(rule, 'a method reads what the constructor kept', app(job(`exec('job ' + this.options.name, done);${mark}\n`), start));
  projectTest(rule, 'it reads something else', app(job("exec('job ' + this.options.kind, done);"), start));
  projectTest(rule, 'what was made is of the program', app(job("exec('job ' + this.options.name, done);"), "new Job({ name: 'nightly' }).start(req.query.name);"));
  projectTest(rule, 'through another name for this', app(job(`var self = this; process.nextTick(function () { exec('job ' + self.options.name); });${mark}\n`), start));
  projectTest(rule, 'methods in one object', app(`function Job(name) { this.name = name; }\nJob.prototype = { start: function () { exec('job ' + this.name); } };${mark}`, 'var job = new Job(req.query.name); job.start();'));
  projectTest(rule, 'made without new', app(`function Job(name) { if (!(this instanceof Job)) return new Job(name); this.name = name; }\nJob.prototype.start = function () { exec('job ' + this.name); };${mark}`, 'Job(req.query.name).start();'));
  projectTest(rule, 'a constructor that gives an object of its own', app('function Job(name) { return { start: function () { exec(this.kind); } }; }\nJob.prototype.start = function () { exec(this.name); };', 'new Job(req.query.name).start();'));
});

describe('methods of others', () => {
  const base = `function Base(name) { this.name = name; }\nBase.prototype.start = function () { exec('job ' + this.name); };`;
  projectTest(rule, 'a constructor calls another', app(`${base}${mark}\nfunction Job(name) { Base.call(this, name); }\nJob.prototype = Object.create(Base.prototype);`, 'new Job(req.query.name).start();'));
  projectTest(rule, 'it calls it with something else', app(`${base}\nfunction Job(name) { Base.call(this, 'nightly'); }\nJob.prototype = Object.create(Base.prototype);`, 'new Job(req.query.name).start();'));
  projectTest(rule, 'inherits', app(`${base}${mark}\nfunction Job(name) { Base.call(this, name); }\nutil.inherits(Job, Base);`, 'new Job(req.query.name).start();'));
  const worker = (event: string, reported = ''): string => `function Worker() { EventEmitter.call(this); this.on('job', this.run.bind(this)); }
util.inherits(Worker, EventEmitter);
Worker.prototype.run = function (name) { exec('job ' + name); };${reported}
var worker = new Worker();
function send(name) { worker.emit('${event}', name); }`;
  projectTest(rule, 'an emitter', app(worker('job', mark), 'send(req.query.name);'));
  projectTest(rule, 'another event', app(worker('done'), 'send(req.query.name);'));
});

describe('methods that are added after the function was exported', () => {
  const files = (body: string, reported = ''): Record<string, string> => ({
    'job.js': `var exec = require('child_process').exec;
module.exports = Job;
function Job(name) { this.name = name; }
Job.prototype.start = function () { exec(${body}); };${reported}
`,
    'app.js': `var Job = require('./job');
var app = require('express')();
app.get('/', function (req, res) { new Job(req.query.name).start(); res.end(); });
app.listen(1);
`,
  });
  projectTest(rule, 'they are there', files("'job ' + this.name", mark));
  projectTest(rule, 'they use nothing of a caller', files("'job ' + process.pid"));
});
