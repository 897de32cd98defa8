import { describe } from 'vitest';
import { projectTest } from '../../support/project-test.js';

const rule = 'no-insecure-randomness';
const mark = '// expect: no-insecure-randomness';

const files = (made: string, use: string, end = '') => ({
  'app.ts': `
import { randomInt } from 'node:crypto';
import express from 'express';
import _ from 'lodash';
import nodemailer from 'nodemailer';
import twilio from 'twilio';
import { PrismaClient } from '@prisma/client';

const prisma = new PrismaClient();
const mailer = nodemailer.createTransport({ host: 'mail.example.com', secure: true });
const sms = twilio(process.env.SID, process.env.SMS_TOKEN);
const app = express();
app.post('/forgot', async (req, res) => {
  const made = ${made}; ${end}
  ${use}
  res.end();
});
app.listen(3000);
`,
});

const chance = 'Math.floor(100000 + Math.random() * 900000)';
const mail = "await mailer.sendMail({ to: String(req.body.email), subject: 'Sign in', text: `Your code is ${made}` });";

describe('what a text announces', () => {
  projectTest(rule, 'a code in a mail', files(chance, mail, mark));
  projectTest(rule, '… of the clock', files('String(Date.now()).slice(-6)', mail, mark));
  projectTest(rule, '… of lodash', files('_.random(100000, 999999)', mail, mark));
  projectTest(rule, '… of characters that lodash picks', files("_.sampleSize('0123456789', 6).join('')", mail, mark));
  projectTest(rule, '… of characters that a generator for secrets picks', files("Array.from({ length: 6 }, () => '0123456789'[randomInt(10)]).join('')", mail));
  projectTest(rule, '… of a generator for secrets', files('randomInt(100000, 1000000)', mail));
  projectTest(rule, 'a number that proves nothing', files(chance, "await mailer.sendMail({ to: String(req.body.email), subject: 'News', text: `Tip number ${made}` });"));
  projectTest(rule, 'when it was sent', files('Date.now()', "await mailer.sendMail({ to: String(req.body.email), subject: 'News', text: `Sent at ${made}` });"));
  projectTest(rule, 'a link in a mail', files('Math.random().toString(36)', "await mailer.sendMail({ to: String(req.body.email), subject: 'Reset', html: `<a href=\"https://shop.example.com/reset?token=${made}\">Reset</a>` });", mark));
  projectTest(rule, 'a text to a telephone', files(chance, "await sms.messages.create({ to: String(req.body.phone), from: '+1', body: 'Your code: ' + made });", mark));
  projectTest(rule, 'what ties a sign-in elsewhere to its start', files('Math.random().toString(36)', "res.redirect('https://id.example.com/authorize?client_id=shop&state=' + made);", mark));
  projectTest(rule, '… and where a page begins', files('Math.random().toString(36)', "res.redirect('https://shop.example.com/?nocache=' + made);"));
});

describe('a code of a record that proves something', () => {
  projectTest(rule, 'of an invitation', files('Math.random().toString(36)', "await prisma.invitation.create({ data: { code: made, email: String(req.body.email) } });", mark));
  projectTest(rule, '… of a colour', files('Math.random().toString(36)', "await prisma.colour.create({ data: { code: made } });"));
  projectTest(rule, 'a token that is the time', files('Date.now().toString(36)', "await prisma.user.update({ where: { email: String(req.body.email) }, data: { resetToken: made } });", mark));
  projectTest(rule, '… when it ends', files('Date.now() + 600_000', "await prisma.user.update({ where: { email: String(req.body.email) }, data: { resetTokenExpires: made } });"));
});
