import { describe } from 'vitest';
import { projectTest } from '../../support/project-test.js';

const rule = 'no-dynamic-code-from-request';

describe('Workers', () => {
  const app = (call: string, mark = ''): string => `
const { Worker } = require('node:worker_threads');
const twig = require('twig');
const app = require('express')();
app.get('/', (req, res) => {
  ${call};${mark}
  res.end();
});
`;
  const expected = ' // expect: no-dynamic-code-from-request';
  projectTest(rule, 'a worker runs the text', { 'app.js': app('new Worker(req.query.code, { eval: true })', expected) });
  projectTest(rule, 'a worker runs the file', { 'app.js': app('new Worker(req.query.file)', expected) });
  projectTest(rule, 'a worker is handed data', { 'app.js': app("new Worker('./worker.js', { workerData: req.query.code })") });
  projectTest(rule, 'a template of the caller’s', { 'app.js': app('twig.twig({ data: req.query.template })', expected) });
  projectTest(rule, 'a template of our own', { 'app.js': app("twig.twig({ data: 'Hello {{ name }}' }).render({ name: req.query.name })") });
});
