import { describe } from 'vitest';
import { projectTest } from '../../support/project-test.js';

const rule = 'no-path-traversal';
const storage = (destination: string, filename: string): string => `
const express = require('express');
const multer = require('multer');
const app = express();
const storage = multer.diskStorage({
  destination: (req, file, done) => { ${destination} },
  filename: function (req, file, done) { ${filename} },
});
const upload = multer({ storage, limits: { fileSize: 1000 } });
app.post('/files', upload.single('file'), (req, res) => res.end());
`;
const fixedFolder = "done(null, 'uploads');";
const ownName = "done(null, Date.now() + '-' + file.originalname);";

describe('where multer puts files', () => {
  projectTest(rule, 'a folder of the caller’s', { 'app.js': storage("done(null, 'uploads/' + req.body.folder); // expect: no-path-traversal\n", ownName) });
  projectTest(rule, 'a folder of a list', { 'app.js': storage("const folder = { a: 'x', b: 'y' }[req.body.folder === 'a' ? 'a' : 'b']; done(null, 'uploads/' + folder);", ownName) });
  projectTest(rule, 'a name of the caller’s', { 'app.js': storage(fixedFolder, 'done(null, req.body.name); // expect: no-path-traversal\n') });
  projectTest(rule, 'the last part of such a name', { 'app.js': storage(fixedFolder, "done(null, require('path').basename(req.body.name));") });
  projectTest(rule, 'the name of the file, of which its last part is left', { 'app.js': storage(fixedFolder, ownName) });
});
