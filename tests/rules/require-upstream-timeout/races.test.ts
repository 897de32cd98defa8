import { describe } from 'vitest';
import { projectTest } from '../../support/project-test.js';

const rule = 'require-upstream-timeout';
const bad = ' // expect: require-upstream-timeout';

describe('Calls against a timer', () => {
  const app = (wait: string, helper = 'Promise.race([call, late(ms)])', marks: readonly [string, string] = ['', '']): Readonly<Record<string, string>> => ({
    'wait.ts': `
const late = (ms) => new Promise((_resolve, reject) => { setTimeout(() => reject(new Error('late')), ms); });
export async function within(call, ms) {
  return ${helper};
}
`,
    'app.ts': `
import express from 'express';
import axios from 'axios';
import { within } from './wait';
const app = express();
async function rates() {
  const answer = await fetch('https://rates.example/latest');${marks[1]}
  return answer.json();
}
app.get('/rates', async (req, res) => res.json(await ${wait}));${marks[0]}
`,
  });
  const direct = "within(axios.get('https://rates.example/today'), 3000)";
  projectTest(rule, 'the call', app(`Promise.all([within(rates(), 3000), ${direct}])`));
  projectTest(rule, 'both at once', app("within(Promise.all([rates(), axios.get('https://rates.example/today')]), 3000)"));
  projectTest(rule, 'a helper that does not race', app(`Promise.all([within(rates(), 3000), ${direct}])`, 'call', [bad, bad]));
  projectTest(rule, 'any of several', app(`Promise.all([within(rates(), 3000), ${direct}])`, 'Promise.any([call, late(ms)])', [bad, bad]));
});
