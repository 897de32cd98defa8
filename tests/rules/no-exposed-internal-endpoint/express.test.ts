import { describe } from 'vitest';
import { projectTest } from '../../support/project-test.js';

const rule = 'no-exposed-internal-endpoint' as const;

describe('TypeScript, two files: a queue dashboard', () => {
  const files = (guard: string, mark = ''): Record<string, string> => ({
    'queues.ts': `
import { ExpressAdapter } from '@bull-board/express';
import { createBullBoard } from '@bull-board/api';

export const adapter = new ExpressAdapter();
adapter.setBasePath('/queues');
createBullBoard({ queues: [], serverAdapter: adapter });
`,
    'app.ts': `
import express from 'express';
import passport from 'passport';
import { adapter } from './queues.js';

const app = express();
app.use('/queues', ${guard}adapter.getRouter());${mark}
app.post('/login', passport.authenticate('local'), (req, res) => { res.end(); });
`,
  });
  projectTest(rule, 'open', files('', ' // expect: no-exposed-internal-endpoint'), { says: ['shows the jobs of this application, and lets its visitors retry and remove them, and nothing on the way to it (/queues) checks who is calling.'] });
  projectTest(rule, 'behind a check', files("passport.authenticate('basic'), "));
  projectTest(rule, 'behind something out of sight', files("require('./guard-of-ours'), "));
});

describe('JavaScript', () => {
  const mounted = (code: string): Record<string, string> => ({
    'app.js': `
import express from 'express';
import monitor from 'express-status-monitor';
import errorhandler from 'errorhandler';
import serveIndex from 'serve-index';

const app = express();
${code}
app.get('/prices', (req, res) => { res.json([]); });
`,
  });
  projectTest([rule, 'no-debug-mode'], 'what packages for development show', mounted(`
app.use(monitor()); // expect: no-exposed-internal-endpoint
app.use('/files', express.static('files'), serveIndex('files')); // expect: no-exposed-internal-endpoint
app.use(errorhandler()); // expect: no-debug-mode
`));
  projectTest(rule, 'outside production only', mounted(`
if (process.env.NODE_ENV !== 'production') {
  app.use(monitor());
  app.use(errorhandler());
}
`));
  projectTest(rule, 'where a setting says so', mounted(`
import { settings } from './settings.js';
function addMonitor() {
  app.use(monitor());
}
if (settings.monitor) addMonitor();
`));
  projectTest(rule, 'on a router that is mounted outside production only', mounted(`
const internals = express.Router();
internals.use(monitor());
if (process.env.NODE_ENV === 'development') app.use('/internals', internals);
`));
  projectTest(rule, 'on a router', mounted(`
const internals = express.Router();
internals.use(monitor()); // expect: no-exposed-internal-endpoint
app.use('/internals', internals);
`));
  projectTest(rule, 'after an early return', mounted(`
function addMonitor(settings) {
  if (!settings.monitor) return;
  app.use(monitor());
}
addMonitor(await import('./settings.js'));
`));
  projectTest(rule, 'the folder of the code', mounted("app.use(express.static('.')); // expect: no-exposed-internal-endpoint"));
  projectTest(rule, 'a folder of its own', mounted("app.use(express.static('public'));"));
  projectTest(rule, 'files that begin with a dot', mounted("app.use(express.static('public', { dotfiles: 'allow' })); // expect: no-exposed-internal-endpoint"));
  projectTest(rule, 'files that begin with a dot are ignored', mounted("app.use(express.static('public', { dotfiles: 'ignore' }));"));
  projectTest(rule, 'the environment in an answer', mounted("app.get('/debug', (req, res) => { res.json({ env: process.env }); }); // expect: no-exposed-internal-endpoint"));
  projectTest(rule, 'one variable of the environment in an answer', mounted("app.get('/debug', (req, res) => { res.json({ env: process.env.NODE_ENV }); });"));
});

describe('CommonJS: metrics', () => {
  const files = (more: string, mark = ''): Record<string, string> => ({
    'app.js': `
const express = require('express');
const client = require('prom-client');

const app = express();
app.get('/metrics', async (req, res) => { res.send(await client.register.metrics()); });${mark}
app.get('/health', (req, res) => { res.end(); });
${more}
`,
  });
  projectTest(rule, 'beside the routes of the API', files("app.get('/prices', (req, res) => { res.json([]); });", ' // expect: no-exposed-internal-endpoint'));
  projectTest(rule, 'on an application of their own', files(''));
});

describe('the description of an API', () => {
  const files = (guard: string, mark = ''): Record<string, string> => ({
    'app.js': `
import express from 'express';
import passport from 'passport';
import swaggerUi from 'swagger-ui-express';

const app = express();
app.use('/docs', swaggerUi.serve, swaggerUi.setup({}));${mark}
app.get('/prices', ${guard}(req, res) => { res.json([]); });
`,
  });
  const asked = { options: { [rule]: { apiDocs: true } } };
  projectTest(rule, 'is reported only when asked for', files("passport.authenticate('jwt'), "));
  projectTest(rule, 'that asks callers who they are', files("passport.authenticate('jwt'), ", ' // expect: no-exposed-internal-endpoint'), asked);
  projectTest(rule, 'that is open itself', files(''), asked);
});
