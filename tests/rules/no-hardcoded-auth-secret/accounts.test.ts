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
  projectTest(rule, 'hashed in a script', { 'app.js': app(''), 'store.js': hashed() });
});
