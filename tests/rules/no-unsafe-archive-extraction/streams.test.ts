import { describe } from 'vitest';
import { projectTest } from '../../support/project-test.js';

const rule = 'no-unsafe-archive-extraction';

describe('Archives that are read as a stream', () => {
  const app = (body: string, mark = ''): string => `
const fs = require('fs');
const path = require('path');
const express = require('express');
const unzipper = require('unzipper');

const app = express();
app.post('/import', function (req, res) {
  fs.createReadStream('/tmp/upload.zip').pipe(unzipper.Parse()).on('entry', function (entry) {
    ${body}${mark}
  });
  res.end();
});
`;
  projectTest(rule, 'names of entries decide where they go', { 'app.js': app("entry.pipe(fs.createWriteStream('/data/' + entry.path));", ' // expect: no-unsafe-archive-extraction') });
  projectTest(rule, 'the last part of a name', { 'app.js': app("entry.pipe(fs.createWriteStream('/data/' + path.basename(entry.path)));") });
  projectTest(rule, 'tar-stream tells of headers', { 'app.ts': `
import fs from 'node:fs';
import path from 'node:path';
import express from 'express';
import tar from 'tar-stream';

const app = express();
app.post('/import', (req, res) => {
  const extract = tar.extract();
  extract.on('entry', (header, stream, next) => {
    stream.pipe(fs.createWriteStream(path.join('/data', header.name))); // expect: no-unsafe-archive-extraction
    stream.on('end', next);
  });
  req.pipe(extract);
  res.end();
});
` });
  const tar = (body: string): { readonly 'app.js': string } => ({ 'app.js': app(body).replace("const unzipper = require('unzipper');", "const unzipper = require('tar');") });
  projectTest(rule, 'tar', tar("entry.pipe(fs.createWriteStream('/data/' + entry.path)); // expect: no-unsafe-archive-extraction"));
  projectTest(rule, 'tar, with names of the program', tar("entry.pipe(fs.createWriteStream('/data/' + entry.size));"));
});
