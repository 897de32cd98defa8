import { describe } from 'vitest';
import { projectTest } from '../../support/project-test.js';

const rule = 'require-auth-rate-limit';
const reported = '// expect: require-auth-rate-limit';

/** A route that lets in whoever passes this check, with this before it. */
const app = (check: string, mark = '', before = '') => ({
  'app.cjs': `
const express = require('express');
const mongoose = require('mongoose');
const otplib = require('otplib');
const { rateLimit } = require('express-rate-limit');
const User = mongoose.model('User', new mongoose.Schema({ email: String, password: String, seed: String }));
const LoginCode = mongoose.model('LoginCode', new mongoose.Schema({ email: String, code: String }));
const app = express();
app.use(express.json());
app.post('/enter', ${before} async (req, res) => { ${mark}
  const email = String(req.body.email);
  ${check}
  res.sendStatus(204);
});
`,
});

describe('what a caller knows', () => {
  for (const [title, check] of [
    ['compared by hand', 'const user = await User.findOne({ email });\n  if (!user || user.password !== req.body.password) return res.sendStatus(401);'],
    ['looked up', 'const user = await User.findOne({ email, password: String(req.body.password) });\n  if (!user) return res.sendStatus(401);'],
    ['a code that was sent, compared by hand', 'const user = await User.findOne({ email });\n  if (!user || user.otp !== req.body.otp) return res.sendStatus(401);'],
    ['a code that was sent, looked up', 'const user = await User.findOne({ email, smsCode: String(req.body.code), smsCodeExpires: { $gt: new Date() } });\n  if (!user) return res.sendStatus(401);'],
    ['a code that was sent, in a record of its own', 'const sent = await LoginCode.findOneAndDelete({ email, code: String(req.body.code) });\n  if (!sent) return res.sendStatus(401);'],
    ['a code of an authenticator', 'const user = await User.findOne({ email });\n  if (!otplib.authenticator.check(req.body.code, user.seed)) return res.sendStatus(401);'],
  ] as const) {
    projectTest(rule, `${title}, without end`, app(check, reported));
    projectTest(rule, `${title}, five times`, app(check, '', 'rateLimit({ limit: 5 }),'));
  }

  projectTest(rule, 'a password and its repetition', app('if (req.body.password !== req.body.again) return res.sendStatus(400);'));
  const sentCode = 'const user = await User.findOne({ email });\n  if (!user || user.otp !== req.body.otp) return res.sendStatus(401);';
  projectTest(rule, 'something before it turns away whoever tries again', app(sentCode, '', "(req, res, next) => (req.app.locals.tooManyAttempts ? res.sendStatus(400) : next()),"));
  projectTest(rule, 'something before it turns away everybody at times', app(sentCode, reported, '(req, res, next) => (req.app.locals.closed ? res.sendStatus(400) : next()),'));
  projectTest(rule, 'a code that was sent, and how often it was tried', app('const user = await User.findOne({ email });\n  if (!user || user.otpAttempts >= 5) return res.sendStatus(429);\n  if (user.otp !== req.body.otp) return res.sendStatus(401);'));
  projectTest(rule, 'a code of something else', app('const shop = await User.findOne({ email });\n  if (!shop || shop.countryCode !== req.body.countryCode) return res.sendStatus(400);'));
  projectTest(rule, 'a token that is too long to be tried, looked up by itself', app('const user = await User.findOne({ verificationCode: String(req.body.code) });\n  if (!user) return res.sendStatus(400);'));
  projectTest(rule, 'a look-up by something else', app('const user = await User.findOne({ email });\n  if (!user) return res.sendStatus(404);'));
});
