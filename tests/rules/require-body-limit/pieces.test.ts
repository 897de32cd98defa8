import { describe } from 'vitest';
import { projectTest } from '../../support/project-test.js';

const rule = 'require-body-limit';

describe('bodies read piece by piece', () => {
  projectTest(rule, 'Node: a text that grows', {
    'server.cjs': `
var http = require('http');

http.createServer(function (request, response) {
  var body = '';
  request.on('data', function (chunk) { body += chunk.toString(); }); // expect: require-body-limit
  request.on('end', function () { response.end(body); });
}).listen(3000);
`,
  }, { says: ['This body is kept piece by piece'] });

  projectTest(rule, 'Node: a text that grows up to a limit', {
    'server.cjs': `
var http = require('http');

http.createServer(function (request, response) {
  var body = '';
  request.on('data', function (chunk) {
    body += chunk.toString();
    if (body.length > 1e6) request.destroy();
  });
  request.on('end', function () { response.end(body); });
}).listen(3000);
`,
  });

  projectTest(rule, 'Express: a list of pieces', {
    'raw.ts': `
import express, { type Request, type Response } from 'express';

const app = express();
app.post('/raw', (req: Request, res: Response) => {
  const pieces: Buffer[] = [];
  req.on('data', (piece) => pieces.push(piece)); // expect: require-body-limit
  req.on('end', () => { res.json({ size: Buffer.concat(pieces).length }); });
});
`,
  });

  projectTest(rule, 'Express: after the sender was asked how many', {
    'raw.ts': `
import express, { type Request, type Response } from 'express';

const app = express();
app.post('/raw', (req: Request, res: Response) => {
  if (Number(req.headers['content-length']) > 100_000) return res.sendStatus(413);
  const pieces: Buffer[] = [];
  req.on('data', (piece) => pieces.push(piece));
  req.on('end', () => { res.json({ size: Buffer.concat(pieces).length }); });
});
`,
  });

  projectTest(rule, 'what is worked on and let go', {
    'sum.mjs': `
import { createHash } from 'node:crypto';
import { createServer } from 'node:http';

createServer((req, res) => {
  const hash = createHash('sha256');
  req.on('data', (piece) => { hash.update(piece); });
  req.on('end', () => { res.end(hash.digest('hex')); });
}).listen(3000);
`,
  });

  projectTest(rule, 'the answer of another server', {
    'proxy.mjs': `
import { get } from 'node:https';
import express from 'express';

const app = express();
app.get('/rates', (req, res) => {
  get('https://api.example.com/rates', { timeout: 3000 }, (answer) => {
    let text = '';
    answer.on('data', (piece) => { text += piece; });
    answer.on('end', () => { res.send(text); });
  });
});
`,
  });
});

describe('bodies read piece by piece in a loop', () => {
  const loops: readonly (readonly [what: string, turn: string, isTold: boolean])[] = [
    ['a list that grows', 'pieces.push(piece);', true],
    ['a text that grows', 'text += piece;', true],
    ['pieces that are counted', 'size += piece.length; if (size > 1e6) { response.statusCode = 413; return response.end(); } pieces.push(piece);', false],
    ['pieces that are passed on', 'hash.update(piece);', false],
  ];
  for (const [what, turn, isTold] of loops) {
    projectTest(rule, what, {
      'server.ts': `
import { createHash } from 'node:crypto';
import http from 'node:http';

http.createServer(async (request, response) => {
  const pieces: Buffer[] = [];
  const hash = createHash('sha256');
  let text = '';
  let size = 0;
  for await (const piece of request) {${isTold ? ' // expect: require-body-limit' : ''}
    ${turn}
  }
  response.end(String(pieces.length) + text.length + hash.digest('hex'));
}).listen(3000);
`,
    });
  }
});
