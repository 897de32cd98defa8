import { describe } from 'vitest';
import { projectTest } from '../../support/project-test.js';

const rule = 'no-error-details-in-response';

describe('Errors that a view prints', () => {
  const app = (data: string, mark = ''): string => `
import express from 'express';

const app = express();
app.set('view engine', 'pug');
app.use((error, req, res, next) => {
  res.status(500).render('error', ${data});${mark}
});
`;
  const mark = ' // expect: no-error-details-in-response';
  projectTest(rule, 'the stack, encoded', { 'app.js': app('{ error }', mark), 'views/error.pug': 'h1 Sorry\npre= error.stack\n' });
  projectTest(rule, 'the status', { 'app.js': app('{ error }'), 'views/error.pug': 'h1 Sorry\npre= error.status\n' });
  projectTest(rule, 'the stack in development', { 'app.js': app("{ error: process.env.NODE_ENV === 'development' ? error : {} }"), 'views/error.pug': 'h1 Sorry\npre= error.stack\n' });
});
