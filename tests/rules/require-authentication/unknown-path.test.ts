import { projectTest } from '../../support/project-test.js';

const rule = 'require-authentication';

projectTest(rule, 'a guard of an unknown package under a path that is not known', {
  'server.mjs': `
import express from 'express';
import guard from '@acme/guard';
import { area } from '@acme/areas';

const app = express();
app.get('/a', (req, res) => (req.headers.authorization ? res.json({}) : res.sendStatus(401)));
app.use('/' + area, guard());
app.post('/orders', (req, res) => res.sendStatus(201));
`,
});

projectTest(rule, 'a guard of an unknown package under the path of another area', {
  'server.mjs': `
import express from 'express';
import guard from '@acme/guard';

const app = express();
app.get('/a', (req, res) => (req.headers.authorization ? res.json({}) : res.sendStatus(401)));
app.use('/staff', guard());
app.post('/orders', (req, res) => res.sendStatus(201)); // expect: require-authentication
`,
});

projectTest(rule, 'an element that only logs what is asked for', {
  'logged.mjs': `
import express from 'express';

const app = express();
app.use((req, res, next) => {
  console.log(req.method, req.url);
  next();
});
app.get('/a', (req, res) => (req.headers.authorization ? res.json({}) : res.sendStatus(401)));
app.post('/orders', (req, res) => res.sendStatus(201)); // expect: require-authentication
`,
});
