import { describe } from 'vitest';
import { projectTest } from '../../support/project-test.js';

const rule = 'no-reflected-xss';
const route = (line: string): string => `
const express = require('express');
const showdown = require('showdown');
const escapeHtml = require('escape-html');
const app = express();
app.use(express.json());
app.post('/preview', (req, res) => {
  const converter = new showdown.Converter();
  ${line}
});
`;

describe('pages made of Markdown', () => {
  projectTest(rule, 'of a caller’s text', { 'app.js': route('res.send(converter.makeHtml(req.body.text)); // expect: no-reflected-xss') });
  projectTest(rule, 'of such a text, encoded', { 'app.js': route('res.send(converter.makeHtml(escapeHtml(req.body.text)));') });
  projectTest(rule, 'sent as data', { 'app.js': route('res.json({ html: converter.makeHtml(req.body.text) });') });
  projectTest(rule, 'cleaned afterwards', { 'app.js': route("res.send(require('sanitize-html')(converter.makeHtml(req.body.text)));") });
});
