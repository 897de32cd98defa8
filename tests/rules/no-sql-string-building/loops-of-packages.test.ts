import { describe } from 'vitest';
import { projectTest } from '../../support/project-test.js';

const rule = 'no-sql-string-building';

/** Values reach the statement through loops, paths and callbacks of packages. */
const handler = (lines: string, imports: string): string => `
const express = require('express');
const { Pool } = require('pg');
${imports}
const app = express();
const pool = new Pool();
app.post('/users', (req, res) => {
  ${lines}
});
`;
const unsafe = (value: string): string => `pool.query("SELECT * FROM users WHERE id = '" + ${value} + "'")`;
const safe = (value: string): string => `pool.query('SELECT * FROM users WHERE id = $1', [${value}])`;
const expected = ' // expect: no-sql-string-building';

/** Both forms of the same lines. */
function twins(title: string, lines: (query: (value: string) => string) => string, imports: string): void {
  projectTest(rule, `${title}, joined`, { 'app.js': handler(lines((value) => unsafe(value)), imports).replace(/^(.*SELECT.*)$/m, `$1${expected}`) });
  projectTest(rule, `${title}, bound`, { 'app.js': handler(lines(safe), imports) });
}

describe('lodash', () => {
  const lodash = "const _ = require('lodash');";
  twins('a member by its path', (query) => `const id = _.get(req, 'body.user.id', '');\n  ${query('id')};\n  res.end();`, lodash);
  twins('a member by a list of names', (query) => `const id = _.get(req, ['query', 'id']);\n  ${query('id')};\n  res.end();`, lodash);
  twins('a loop over what was sent', (query) => `_.forEach(req.body.ids, (id) => {\n    ${query('id')};\n  });\n  res.end();`, lodash);
  twins('a map', (query) => `Promise.all(_.map(req.body.ids, (id) =>\n    ${query('id')})).then((rows) => res.json(rows));`, lodash);
  twins('a loop over members', (query) => `_.each({ a: req.query.a, b: 'x' }, function (value) {\n    ${query('value')};\n  });\n  res.end();`, "const _ = require('underscore');");
  projectTest(rule, 'a member that code set', { 'app.js': handler(`const id = _.get({ user: { id: 'a' } }, 'user.id');\n  ${unsafe('id')};\n  res.end();`, lodash) });
  projectTest(rule, 'a loop over constants', { 'app.js': handler(`_.forEach(['a', 'b'], (id) => { ${unsafe('id')}; });\n  res.end();`, lodash) });
  projectTest(rule, 'a filter by an allow-list', { 'app.js': handler(`const known = ['a', 'b'];\n  const ids = _.filter(req.body.ids, (id) => known.includes(id));\n  ${unsafe('ids[0]')};\n  res.end();`, lodash) });
  projectTest(rule, 'a filter by nothing', { 'app.js': handler(`const ids = _.filter(req.body.ids, (id) => id !== '');\n  ${unsafe('ids[0]')};${expected}\n  res.end();`, lodash) });
});

describe('async', () => {
  const tasks = "const async = require('async');";
  twins('a waterfall', (query) => `async.waterfall([\n    (done) => done(null, req.body.id),\n    (id, done) =>\n      ${query('id')}.then((rows) => done(null, rows)),\n  ], (error, rows) => res.json(rows));`, tasks);
  twins('the end of a waterfall', (query) => `async.waterfall([(done) => done(null, req.body.id)], (error, id) => {\n    ${query('id')};\n    res.end();\n  });`, tasks);
  twins('tasks at once', (query) => `async.parallel([function (done) {\n    ${query('req.body.id')}.then((rows) => done(null, rows));\n  }], (error, rows) => res.json(rows));`, tasks);
  twins('tasks with names', (query) => `async.auto({\n    id: (done) => done(null, req.body.id),\n    rows: ['id', (results, done) =>\n      ${query('results.id')}.then((rows) => done(null, rows))],\n  }, (error, results) => res.json(results.rows));`, tasks);
  twins('a list', (query) => `async.eachLimit(req.body.ids, 5, (id, done) => {\n    ${query('id')}.then(() => done());\n  }, () => res.end());`, tasks);
  twins('a list without a callback', (query) => `async.mapLimit(req.body.ids, 5, async (id) =>\n    ${query('id')}).then((rows) => res.json(rows));`, tasks);
  projectTest(rule, 'a waterfall of what code says', { 'app.js': handler(`async.waterfall([(done) => done(null, 'a'), (id, done) => ${unsafe('id')}.then((rows) => done(null, rows))], () => res.end());`, tasks) });
});

describe('bluebird', () => {
  const promises = "const Promise = require('bluebird');";
  twins('a list', (query) => `Promise.map(req.body.ids, (id) =>\n    ${query('id')}).then((rows) => res.json(rows));`, promises);
  twins('a value', (query) => `Promise.resolve(req.body.id).then((id) =>\n    ${query('id')}).then((rows) => res.json(rows));`, promises);
  twins('an executor', (query) => `new Promise((resolve) => resolve(req.body.id)).then((id) =>\n    ${query('id')}).then((rows) => res.json(rows));`, promises);
});
