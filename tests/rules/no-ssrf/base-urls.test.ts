import { projectTest } from '../../support/project-test.js';

const rule = 'no-ssrf';
const route = (line: string): { readonly 'app.js': string } => ({
  'app.js': `
const express = require('express');
const app = express();
app.get('/', async (req, res) => {
  ${line}
  res.end();
});
app.listen(3000);
`,
});

projectTest(rule, 'a path takes its host from the base', route("await fetch(new URL('/status', req.query.base)); // expect: no-ssrf"));
projectTest(rule, 'a base of the program', route("await fetch(new URL('/status?of=' + req.query.name, 'https://api.example.com'));"));
projectTest(rule, 'a whole address needs no base', route("await fetch(new URL('https://api.example.com/status', req.query.base));"));
