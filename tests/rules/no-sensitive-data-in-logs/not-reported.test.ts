import { describe } from 'vitest';
import { projectTest } from '../../support/project-test.js';

const rule = 'no-sensitive-data-in-logs';

describe('bodies', () => {
  const log = (what: string, mark = ''): Readonly<Record<string, string>> => ({
    'users.js': `
import express from 'express';
import { log } from './log.js';

express().post('/users', (req, res) => {
  log(${what});
  res.end();
});
`,
    'log.js': `
export const log = (data) => console.log(data);${mark}
`,
  });
  projectTest(rule, 'are not reported whole', log('req.body'));
  projectTest(rule, 'are reported whole where the option says so', log('req.body', ' // expect: no-sensitive-data-in-logs'), { options: { [rule]: { reportBodies: true } } });
  projectTest(rule, 'with a secret in an object of its own', log('{ secret: req.body.password }', ' // expect: no-sensitive-data-in-logs'));
  projectTest(rule, 'with a name in an object of its own', log('{ secret: req.body.name }'));
});
