import { describe } from 'vitest';
import { projectTest } from '../../support/project-test.js';

const rule = 'require-auth-rate-limit';
const mark = ` // expect: ${rule}`;

/** What a record keeps of a password is equal to what was made of the same password, and to nothing else. */
describe('hashes that are compared as texts', () => {
  const app = (test: string, expected = '', fields = 'email: String, passwordHash: String, name: String'): string => `
import { createHash } from 'node:crypto';
import express from 'express';
import mongoose from 'mongoose';
const User = mongoose.model('User', new mongoose.Schema({ ${fields} }));
const digest = (text) => createHash('sha256').update(text).digest('hex');
const hex = async (text) => [...new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text)))].map((byte) => byte.toString(16)).join('');
const app = express();
app.use(express.json());
app.post('/enter', async (req, res) => {${expected}
  const user = await User.findOne({ email: String(req.body.email) });
  if (!user || ${test}) return res.sendStatus(401);
  res.json({ id: user.id });
});
app.listen(3000);
`;

  projectTest(rule, 'a digest', { 'app.js': app('user.passwordHash !== digest(req.body.password)', mark) });
  projectTest(rule, 'the digest first', { 'app.js': app('digest(req.body.password) !== user.passwordHash', mark) });
  projectTest(rule, 'bytes that are written as a text', { 'app.js': app('user.passwordHash !== await hex(req.body.password)', mark) });
  projectTest(rule, 'what was sent, to see whether it is another', { 'app.js': app("user.passwordHash !== req.body.fresh && user.name === ''") });
  projectTest(rule, 'a constant', { 'app.js': app("user.passwordHash === ''") });
  projectTest(rule, 'another field', { 'app.js': app('user.name !== digest(req.body.password)') });
  projectTest(rule, 'another field of the record', { 'app.js': app('user.passwordHash === user.name') });
  projectTest(rule, 'a variable of the environment', { 'app.js': app('user.passwordHash === process.env.UNSET') });
});
