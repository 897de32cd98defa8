import { projectTest } from '../../support/project-test.js';

const rule = 'require-upload-limits';

projectTest(rule, 'multiparty without a limit', {
  'upload.cjs': `
const express = require('express');
const multiparty = require('multiparty');

const app = express();
app.post('/upload', (req, res) => {
  new multiparty.Form().parse(req, (error, fields, files) => res.json(files)); // expect: require-upload-limits
});
`,
});

projectTest(rule, 'multiparty with a limit', {
  'upload.cjs': `
const express = require('express');
const multiparty = require('multiparty');

const app = express();
app.post('/upload', (req, res) => {
  new multiparty.Form({ maxFilesSize: 1000000 }).parse(req, (error, fields, files) => res.json(files));
});
`,
});
