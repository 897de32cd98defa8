import { describe } from 'vitest';
import { projectTest } from '../../support/project-test.js';

const rule = 'no-path-traversal';

describe('the content of something is no name of a file', () => {
  const upload = (given: string, mark = '') => ({
    'app.ts': `
import AdmZip from 'adm-zip';
import express from 'express';
import { decoded } from './decoded.js';

const app = express();
app.use(express.json());
app.post('/upload', (req, res) => {
  const zip = new AdmZip(${given});${mark}
  res.json(zip.getEntries().length);
});
`,
    'decoded.ts': `export const decoded = (text: string): Buffer => Buffer.from(text, 'base64');`,
  });
  const mark = ' // expect: no-path-traversal';
  projectTest(rule, 'an archive within JSON', upload('decoded(req.body.archive)'));
  projectTest(rule, 'parts of one', upload('Buffer.concat([decoded(req.body.first), decoded(req.body.second)])'));
  projectTest(rule, 'an archive of a name that was sent', upload('req.body.archive', mark));
  projectTest(rule, 'a name that was sent encoded', upload(`decoded(req.body.archive).toString('utf8')`, mark));
  projectTest(rule, 'the same in a text', upload('`/archives/${decoded(req.body.archive)}`', mark));
  projectTest(rule, 'the same by String', upload('String(decoded(req.body.archive))', mark));
});

describe('a whole body', () => {
  projectTest('no-path-traversal', 'is what a parser made of it, and no name of a file', {
    'app.js': `
const express = require('express');
const AdmZip = require('adm-zip');
const app = express();
app.post('/import', express.raw({ type: 'application/zip', limit: '1mb' }), (req, res) => { res.json({ count: new AdmZip(req.body).getEntryCount() }); });
`,
  });
  projectTest('no-path-traversal', 'a member of one may be any name', {
    'app.js': `
const express = require('express');
const AdmZip = require('adm-zip');
const app = express();
app.post('/import', express.json(), (req, res) => { res.json({ count: new AdmZip(req.body.file).getEntryCount() }); }); // expect: no-path-traversal
`,
  });
});
