import { projectTest } from '../../support/project-test.js';

const rule = 'no-open-redirect';
const route = (line: string): { readonly 'app.js': string } => ({
  'app.js': `
const express = require('express');
const app = express();
app.get('/', (req, res) => {
  ${line}
  res.end();
});
app.listen(3000);
`,
});

projectTest(rule, 'a page that leads on by a header', route("res.set('Refresh', '0; url=' + req.query.to); // expect: no-open-redirect"));
projectTest(rule, 'to a path of its own', route("res.set('Refresh', '0; url=/users/' + encodeURIComponent(req.query.to));"));
