import { describe } from 'vitest';
import { projectTest } from '../../support/project-test.js';

/** Packages that open or write what a path names. */
const rule = 'no-path-traversal';
const route = (head: string, line: string): { readonly 'app.js': string } => ({
  'app.js': `
const path = require('path');
const express = require('express');
${head}
const app = express();
app.get('/', async (req, res) => {
  ${line}
  res.end();
});
app.listen(3000);
`,
});

describe.each([
  ["const unzipper = require('unzipper');", 'await unzipper.Open.file(PATH);'],
  ["const klaw = require('klaw');", "klaw(PATH).on('data', () => {});"],
  ["const sharp = require('sharp');", "await sharp('a.png').resize(10).toFile(PATH);"],
  ["const ffmpeg = require('fluent-ffmpeg');", "ffmpeg('a.mp4').size('10x10').save(PATH);"],
])('%s', (head, line) => {
  projectTest(rule, 'what a caller names', route(head, `${line.replace('PATH', "'/data/' + req.query.name")} // expect: no-path-traversal`));
  projectTest(rule, 'without folders', route(head, line.replace('PATH', "'/data/' + path.basename(req.query.name)")));
});
