import { describe, expect, test } from 'vitest';
import { modelOf, type Files } from '../link/project.js';

/** What reaches a command, as the messages spell it. */
function commands(files: Files): readonly string[] {
  return [...new Set(modelOf(files).flows('command').map((flow) => flow.source.label))];
}

/** The same of the body of an Express handler. */
function handler(body: string, before = ''): readonly string[] {
  return commands({ 'app.js': `const { exec } = require('child_process');\nconst EventEmitter = require('events');\nconst app = require('express')();\n${before}\napp.get('/', async (req, res) => { ${body} res.end(); });` });
}

describe('Generators', () => {
  const generator = "function* parts(first) { yield 'ls'; yield first; }\nasync function* later(first) { yield* parts(first); }";

  test('give what they yield', () => {
    expect(handler('for (const part of parts(req.query.dir)) exec(part);', generator)).toEqual(['req.query.dir']);
    expect(handler('for (const part of parts("dir")) exec(part);', generator)).toEqual([]);
    expect(handler('exec(parts(req.query.dir).next().value);', generator)).toEqual(['req.query.dir']);
    expect(handler('exec([...parts(req.query.dir)].join(" "));', generator)).toEqual(['req.query.dir']);
    expect(handler('for await (const part of later(req.query.dir)) exec(part);', generator)).toEqual(['req.query.dir']);
  });
});

describe('Maps', () => {
  test('give what was put into them, by its key', () => {
    expect(handler("const kept = new Map(); kept.set('a', req.query.dir).set('b', 'ls'); exec(kept.get('a'));")).toEqual(['req.query.dir']);
    expect(handler("const kept = new Map(); kept.set('a', req.query.dir).set('b', 'ls'); exec(kept.get('b'));")).toEqual([]);
    expect(handler("const kept = new Map([['a', req.query.dir]]); for (const [, value] of kept) exec(value);")).toEqual(['req.query.dir']);
    expect(handler("const kept = new Map([['a', req.query.dir]]); for (const key of kept.keys()) exec(key);")).toEqual([]);
    expect(handler("const kept = new Map(Object.entries(req.query)); kept.forEach((value) => exec(value));")).not.toEqual([]);
  });

  test('that outlive the call are stores, of which nothing is known', () => {
    expect(handler("kept.set('a', req.query.dir); exec(kept.get('a'));", 'const kept = new Map();')).toEqual([]);
  });
});

describe('Emitters', () => {
  test('hand on what they emit to those who listen under the same name', () => {
    const bus = "const bus = new EventEmitter();\nbus.on('run', (line) => { exec(line); });";
    expect(handler("bus.emit('run', req.query.dir);", bus)).toEqual(['req.query.dir']);
    expect(handler("bus.emit('stop', req.query.dir);", bus)).toEqual([]);
    expect(handler("bus.emit('run', 'ls');", bus)).toEqual([]);
  });

  test('may be classes of the project, in other files', () => {
    const files = (event: string): Files => ({
      'worker.js': "const { exec } = require('child_process');\nconst EventEmitter = require('events');\nclass Worker extends EventEmitter { constructor() { super(); this.on('run', this.run); } run(line) { exec(line); } }\nmodule.exports = new Worker();",
      'app.js': `const app = require('express')();\nconst worker = require('./worker');\napp.get('/', (req, res) => { worker.emit('${event}', req.query.dir); res.end(); });`,
    });
    expect(commands(files('run'))).toEqual(['req.query.dir']);
    expect(commands(files('stop'))).toEqual([]);
  });
});

describe('Texts', () => {
  test('found by a regular expression are pieces of the text, unless it takes letters and digits only', () => {
    expect(handler('const found = /^dir:(.*)$/.exec(req.query.dir); exec(found[1]);')).toEqual(['req.query.dir']);
    expect(handler('const found = /^dir:(\\w+)$/.exec(req.query.dir); exec(found[1]);')).toEqual([]);
    expect(handler('const found = req.query.dir.match(/^(?<name>[a-z-]+):(.*)$/); exec(found[1]);')).toEqual([]);
    expect(handler('const found = req.query.dir.match(/^(?<name>[a-z-]+):(.*)$/); exec(found[2]);')).toEqual(['req.query.dir']);
  });

  test('put in by a function are part of the text', () => {
    expect(handler("exec('ls DIR'.replace(/DIR/, () => req.query.dir));")).toEqual(['req.query.dir']);
    expect(handler("exec('ls DIR'.replace(/DIR/, () => 'here'));")).toEqual([]);
  });

  test('of errors are those they were made with', () => {
    expect(handler('try { throw new Error(req.query.dir); } catch (error) { exec(error.message); }')).toContain('req.query.dir');
    expect(handler("try { throw new Error('no'); } catch (error) { exec(error.message); }")).not.toContain('req.query.dir');
  });
});

test('Bound functions keep their arguments', () => {
  expect(handler('const run = exec.bind(null, req.query.dir); run();')).toEqual(['req.query.dir']);
  expect(handler("const run = exec.bind(null, 'ls'); run(req.query.dir);")).toEqual([]);
});

describe('Requests of node:http', () => {
  const server = (body: string, head = 'http.createServer('): readonly string[] => commands({ 'app.js': `const http = require('http');\nconst { URL } = require('url');\nconst { exec } = require('child_process');\n${head}async (request, response) => { ${body} response.end(); });` });

  test('are taken apart by URL and its parameters', () => {
    expect(server("const { searchParams } = new URL(request.url, 'http://localhost'); exec(searchParams.get('dir'));")).toEqual(['request.url.searchParams.dir']);
    expect(server("const { searchParams } = new URL(request.url, 'http://localhost'); exec(Number(searchParams.get('dir')));")).toEqual([]);
  });

  test('give their bodies piece by piece', () => {
    expect(server('let body = ""; for await (const chunk of request) body += chunk; exec(JSON.parse(body).dir);')).not.toEqual([]);
    expect(server('let body = ""; request.on("data", (chunk) => { body += chunk; }).on("end", () => { exec(body); });')).not.toEqual([]);
    expect(server('let body = 0; for await (const chunk of request) body += chunk.length; exec(String(body));')).toEqual([]);
  });

  test('are those of a server that is told later who listens', () => {
    expect(server("exec(request.headers['x-dir']);", "const server = http.createServer();\nserver.on('request', ")).not.toEqual([]);
    expect(server("exec(request.headers['x-dir']);", "const server = http.createServer();\nserver.on('listening', ")).toEqual([]);
  });
});
