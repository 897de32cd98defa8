import { describe } from 'vitest';
import { projectTest } from '../../support/project-test.js';

const rule = 'require-ownership-on-mutation';
const bad = ' // expect: require-ownership-on-mutation';

/** An API that keeps its notes by statements, which it hands to `query` of another file. */
const api = (query: string, lines: string): Readonly<Record<string, string>> => ({
  'db.js': `
import pg from 'pg';
const pool = new pg.Pool();
${query}
`,
  'app.js': `
import express from 'express';
import passport from 'passport';
import { query } from './db.js';
const app = express();
app.use(express.json());
app.use(passport.authenticate('jwt', { session: false }));
app.get('/notes', async (req, res) => res.json(await query('SELECT * FROM notes WHERE user_id = $1', [req.user.id])));
app.delete('/notes/:id', async (req, res) => {
${lines}
  res.end();
});
`,
});

const plain = 'export const query = (text, values) => pool.query(text, values);';
const open = "await query('DELETE FROM notes WHERE id = $1', [req.params.id]);";

describe('statements that a function hands on are told where they are written', () => {
  projectTest(rule, 'by whose key they go', api(plain, `  ${open}${bad}`));
  projectTest(rule, 'by the key of the caller as well', api(plain, "  await query('DELETE FROM notes WHERE id = $1 AND user_id = $2', [req.params.id, req.user.id]);"));
  projectTest(rule, 'through several functions', api("const run = (text, values) => pool.query(text, values);\nexport async function query(sql, values) { const { rows } = await run(sql, values); return rows; }", `  ${open}${bad}`));
  projectTest(rule, 'through a promise', api('export function query(sql, values) { return new Promise((done, failed) => pool.query(sql, values, (error, found) => (error ? failed(error) : done(found)))); }', `  ${open}${bad}`));
  projectTest(rule, 'one beside another', api(plain, `  ${open}${bad}\n  await query('DELETE FROM views WHERE page = $1', ['note']);`));
  projectTest(rule, 'the other way round', api(plain, `  await query('DELETE FROM views WHERE page = $1', ['note']);\n  ${open}${bad}`));
  projectTest(rule, 'one that the function writes itself', api("export const query = (sql, values) => (sql === '' ? pool.query('DELETE FROM notes WHERE id = $1', values) : pool.query(sql, values)); // expect: require-ownership-on-mutation", "  await query('', [req.params.id]);"));
});
