import { describe } from 'vitest';
import { projectTest } from '../../support/project-test.js';

const rule = 'no-unrestricted-cors';
const bad = ' // expect: no-unrestricted-cors';

describe('Answers to preflight requests', () => {
  const app = (first: string, mark: string, second: string, other: string): Readonly<Record<string, string>> => ({
    'app.js': `
const express = require('express');
const cors = require('cors');
const app = express();
app.use(${first});${mark}
app.options('*', ${second});${other}
`,
  });
  projectTest(rule, 'are the same decision', app('cors()', bad, 'cors()', ''));
  projectTest(rule, 'are open where the rest is not', app("cors({ origin: 'https://app.example' })", '', 'cors()', bad));
});
