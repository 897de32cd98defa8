import { describe } from 'vitest';
import { projectTest } from '../../support/project-test.js';

const rule = 'no-log-injection';

describe('freed of line breaks', () => {
  projectTest(rule, 'by replacing them', {
    'tags.cjs': `
const express = require('express');

const app = express();
app.get('/tags', (req, res) => {
  console.log('Tag ' + req.query.tag.replace(/[\\r\\n]/g, ' '));
  res.sendStatus(204);
});
`,
  });

  projectTest(rule, 'by replacing letters', {
    'tags.cjs': `
const express = require('express');

const app = express();
app.get('/tags', (req, res) => {
  console.log('Tag ' + req.query.tag.replace(/[xy]/g, ' ')); // expect: no-log-injection
  res.sendStatus(204);
});
`,
  });

  projectTest(rule, 'by encoding them', {
    'tags.cjs': `
const express = require('express');

const app = express();
app.get('/tags', (req, res) => {
  console.log('Tag ' + encodeURIComponent(req.query.tag));
  res.sendStatus(204);
});
`,
  });

  projectTest(rule, 'a number', {
    'tags.cjs': `
const express = require('express');

const app = express();
app.get('/tags', (req, res) => {
  console.log('Tag ' + Number(req.query.tag));
  res.sendStatus(204);
});
`,
  });
});

describe('over files', () => {
  projectTest(rule, 'a logger of its own', {
    'logger.js': `
export const info = (text) => console.info(text); // expect: no-log-injection
`,
    'tags.js': `
import express from 'express';
import { info } from './logger.js';

express().get('/tags', (req, res) => {
  info('Tag ' + req.query.tag);
  res.end();
});
`,
  });
});
