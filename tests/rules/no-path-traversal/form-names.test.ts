import { describe } from 'vitest';
import { projectTest } from '../../support/project-test.js';

const rule = 'no-path-traversal';
const upload = (line: string): Readonly<Record<string, string>> => ({ 'app.js': `
const express = require('express');
const formidable = require('formidable');
const fs = require('fs');
const path = require('path');
const app = express();
app.post('/upload', (req, res) => {
  const form = new formidable.IncomingForm();
  form.parse(req, (err, fields, files) => {
    if (err) throw err;
    ${line}
    res.end();
  });
});
` });

describe('names of files in forms', () => {
  projectTest(rule, 'as the parser leaves them', upload("fs.renameSync(files.photo.filepath, './uploads/' + files.photo.originalFilename); // expect: no-path-traversal"));
  projectTest(rule, 'without their folders', upload("fs.renameSync(files.photo.filepath, './uploads/' + path.basename(files.photo.originalFilename));"));
  projectTest(rule, 'under which the parser stored them', upload("fs.renameSync(files.photo.filepath, './uploads/' + files.photo.newFilename);"));
});
