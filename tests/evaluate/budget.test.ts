import { expect, test } from 'vitest';
import { Budget } from '../../src/evaluate/running/budget.js';
import { routesOf } from '../link/project.js';

test('what a project may cost ends, and what comes after is still read', () => {
  const budget = new Budget(60_000);
  expect([budget.entry, budget.module]).toEqual([50_000, 60_000]);
  budget.spend(30_000);
  expect([budget.entry, budget.module]).toEqual([30_000, 30_000]);
  budget.spend(40_000);
  expect([budget.entry, budget.module]).toEqual([5_000, 5_000]);
});

test('an element that is too long to be read to its end may check at its end', () => {
  const list = `[${Array.from({ length: 40 }, (_, at) => `'${String(at)}'`).join()}]`;
  const app = (loops: string): readonly string[] => routesOf({ 'app.js': `const app = require('express')(); const list = ${list}; app.use((req, res, next) => { let all = ''; ${loops} if (!req.headers.authorization) return res.status(401).end(); next(); }); app.get('/x', (req, res) => res.end());` });
  expect(app('for (const a of list) all += a;')).toEqual(['GET /x required']);
  expect(app('for (const a of list) for (const b of list) for (const c of list) all += a + b + c;')).toEqual(['GET /x unknown']);
});
