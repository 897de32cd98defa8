import { describe } from 'vitest';
import { projectTest } from '../../support/project-test.js';

const rule = 'no-xxe';

describe('options', () => {
  projectTest(rule, 'that the environment decides', {
    'a.js': `
import { parseXml } from 'libxmljs2';
import { Router } from 'express';

export const routes = Router();
routes.post('/a', async (req, res) => {
  res.json(parseXml(req.body.xml, { noent: process.env.EXPAND === '1' }).toString());
});
`,
  });

  projectTest(rule, 'that are on', {
    'a.js': `
import { parseXml } from 'libxmljs2';
import { Router } from 'express';

export const routes = Router();
routes.post('/a', async (req, res) => {
  res.json(parseXml(req.body.xml, { noent: !0 }).toString()); // expect: no-xxe
});
`,
  });
});

describe('entities by the name of libxmljs 1', () => {
  const parsing = (value: string): string => `
import { parseXml } from 'libxmljs';
import { Router } from 'express';

export const routes = Router();
routes.post('/a', (req, res) => {
  res.json(parseXml(req.body.xml, { replaceEntities: ${value}
});
`;
  projectTest(rule, 'replaced', { 'a.js': parsing('true }).toString()); // expect: no-xxe') });
  projectTest(rule, 'left alone', { 'a.js': parsing('false }).toString());') });
});

describe('a body that is read piece by piece', () => {
  const reading = (event: string, comment: string): string => `
const express = require('express');
const { toJson } = require('xml2json');

const app = express();
app.post('/orders', (req, res) => {
  let text = '';
  req.on('${event}', (given) => { text += given; });
  req.on('end', () => {
    res.json(toJson(text, { object: true }));${comment}
  });
});
`;
  projectTest(rule, 'collected by its event', { 'a.js': reading('data', ' // expect: no-xxe') });
  projectTest(rule, 'what other events say', { 'a.js': reading('close', '') });

  projectTest(rule, 'of something else than the request', {
    'a.js': `
const express = require('express');
const fs = require('node:fs');
const { toJson } = require('xml2json');

const app = express();
app.post('/orders', (req, res) => {
  let text = '';
  const file = fs.createReadStream('orders.xml');
  file.on('data', (given) => { text += given; });
  file.on('end', () => res.json(toJson(text, { object: true })));
});
`,
  });

  projectTest(rule, 'in a chain element, from a list of buffers', {
    'a.js': `
const express = require('express');
const { toJson } = require('xml2json');

const readXml = (req, res, next) => {
  const pieces = [];
  req.on('data', (piece) => pieces.push(piece));
  req.on('end', () => {
    req.body = toJson(Buffer.concat(pieces).toString('utf8')); // expect: no-xxe
    next();
  });
};
const app = express();
app.use(readXml);
app.post('/orders', (req, res) => res.sendStatus(204));
`,
  });
});
