import { describe } from 'vitest';
import { projectTest } from '../../support/project-test.js';

const rule = 'no-hardcoded-auth-secret';
const mark = ` // expect: ${rule}`;

describe('accounts that the code makes', () => {
  const app = (more: string): string => `
const express = require('express');
${more}
const app = express();
app.get('/things', (req, res) => res.json([]));
app.listen(3000);
`;
  const models = `
const mongoose = require('mongoose');
module.exports = mongoose.model('User', new mongoose.Schema({ name: String, password: String }));
`;
  const made = (password: string, expected = ''): string => `
const User = require('./models');
User.find({ name: 'admin' }).exec((error, users) => {
  if (users.length === 0) new User({ name: 'admin', password: ${password} }).save();${expected}
});
`;
  const files = (store: string, more = "require('./store');"): Readonly<Record<string, string>> => ({ 'app.js': app(more), 'models.js': models, 'store.js': store });

  projectTest(rule, 'while the application starts', files(made("'Winter-2024'", mark)));
  projectTest(rule, 'with a password that somebody configures', files(made('process.env.ADMIN_PASSWORD')));
  projectTest(rule, 'with a password that nobody can type', files(made("'$2b$10$abcdefghijklmnopqrstuv'")));
  projectTest(rule, 'with what stands in for a password', files(made("'change-me'")));
  projectTest(rule, 'in a script that no application loads', files(made("'Winter-2024'"), ''));
  projectTest(rule, 'outside production only', { ...files(`if (process.env.NODE_ENV !== 'production') require('./seed');`), 'seed.js': made("'Winter-2024'") });
  projectTest(rule, 'behind a test of the deployment', files(`
const User = require('./models');
if (process.env.NODE_ENV !== 'production') User.create({ name: 'admin', password: 'Winter-2024' });
`));
  projectTest(rule, 'that stand in another file', { ...files("const User = require('./models');\nconst people = require('./people');\nUser.insertMany(people);"), 'people.js': `module.exports = [{ name: 'admin', password: 'Winter-2024' }];${mark}\n` });
  projectTest(rule, 'that belong to another system', files("const User = require('./models');\nUser.create({ host: 'mail.example.com', password: 'Winter-2024' });"));

  projectTest(rule, 'for whoever signs in elsewhere', { 'app.js': `
const express = require('express');
const User = require('./models');
const app = express();
app.use(express.json());
app.post('/google', async (req, res) => {
  const user = await User.create({ name: String(req.body.name), password: 'google-account' });${mark}
  res.json({ id: user.id });
});
`, 'models.js': models });

  const hashed = (expected = ''): string => `
const bcrypt = require('bcryptjs');
const { Pool } = require('pg');
const pool = new Pool();
pool.query('INSERT INTO users (name, hash) VALUES ($1, $2)', ['admin', bcrypt.hashSync('Winter-2024', 12)]);${expected}
`;
  projectTest(rule, 'hashed', { 'app.js': app("require('./store');"), 'store.js': hashed(mark) });
  const helped = (seed: string, people = ''): Readonly<Record<string, string>> => ({
    'people.js': people,
    'app.js': `
const express = require('express');
const { add } = require('./users');
const app = express();
app.use(express.json());
app.post('/users', async (req, res) => { await add(req.body); res.sendStatus(201); });
${seed}
app.listen(3000);
`,
    'users.js': `
const bcrypt = require('bcryptjs');
const { Pool } = require('pg');
const pool = new Pool();
exports.add = async ({ name, password }) => pool.query('INSERT INTO users (name, hash) VALUES ($1, $2)', [name, await bcrypt.hash(password, 12)]);
`,
  });
  projectTest(rule, 'hashed by a helper for everybody', helped(`add({ name: 'admin', password: 'Winter-2024' });${mark}`));
  // Where the password is written is not known here, and the helper hashes those of everybody.
  const gathered = "exports.people = (count) => {\n  const all = [];\n  for (let at = 0; at < count; at += 1) {\n    const one = { name: 'p' + at, password: 'Winter-2024' };\n    all.push(one);\n  }\n  return all;\n};";
  const handed = (seed: string, end = ''): Readonly<Record<string, string>> => ({ ...helped(seed, gathered), 'users.js': `
const bcrypt = require('bcryptjs');
const { Pool } = require('pg');
const pool = new Pool();
const helper = { async hash(password) { const salt = await bcrypt.genSalt(12); return bcrypt.hash(password, salt); } };${end}
exports.add = async ({ name, password }) => { const hash = await helper.hash(password); return pool.query('INSERT INTO users (name, hash) VALUES ($1, $2)', [name, hash]); };
` });
  const all = 'Promise.all(Array.from(people(10), async (one) => add(one)))';
  projectTest(rule, 'hashed by a helper for everybody, gathered for a handler', handed(`const { people } = require('./people');\napp.post('/add-data', async (req, res) => { await ${all}; res.sendStatus(204); });`));
  projectTest(rule, 'hashed by a helper for everybody, gathered while it starts', handed(`const { people } = require('./people');\n${all};`, mark));
  projectTest(rule, 'hashed in a script', { 'app.js': app(''), 'store.js': hashed() });
});
