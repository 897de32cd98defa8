import { describe } from 'vitest';
import { projectTest } from '../../support/project-test.js';

const rule = 'no-header-injection';

const forgot = (origin: string, check = '', mark = ' // expect: no-header-injection'): Readonly<Record<string, string>> => ({
  'mail.js': `
import nodemailer from 'nodemailer';

const mail = nodemailer.createTransport({ host: 'mail.example.com' });
export function sendLink(to, origin) {
  return mail.sendMail({ to, text: 'Go to https://' + origin + '/reset' });${mark}
}
`,
  'forgot.js': `
import express from 'express';
import { sendLink } from './mail.js';

const app = express();
app.post('/forgot', async (req, res) => {
  ${check}
  await sendLink('somebody@example.com', ${origin});
  res.sendStatus(202);
});
`,
});

describe('links in mails', () => {
  projectTest(rule, 'with the Host header', forgot(`req.get('host')`));
  projectTest(rule, 'with the host name', forgot('req.hostname'));
  projectTest(rule, 'with another header', forgot(`req.get('accept-language')`, '', ''));
  projectTest(rule, 'with a configured origin', forgot('process.env.HOST', '', ''));
  projectTest(rule, 'with a host of a list', forgot('req.hostname', `if (!['a.example.com', 'b.example.com'].includes(req.hostname)) return res.sendStatus(400);`, ''));
});

describe('types', () => {
  const typed = (type: string, mark = ''): Readonly<Record<string, string>> => ({
    'typed.js': `
import express from 'express';

express().get('/', (req, res) => {
  res.setHeader('Content-Type', ${type});${mark}
  res.json({});
});
`,
  });
  projectTest(rule, 'of the caller', typed('req.query.type', ' // expect: no-header-injection'));
  projectTest(rule, 'with a parameter of the caller', typed(`'text/plain; charset=' + req.query.charset`));
});

describe('names', () => {
  const set = (name: string, mark = ''): Readonly<Record<string, string>> => ({
    'set.js': `
import express from 'express';

express().get('/', (req, res) => {
  res.setHeader(${name}, 'on');${mark}
  res.end();
});
`,
  });
  projectTest(rule, 'of a list', set(`{ a: 'X-A', b: 'X-B' }[req.query.name]`));
  projectTest(rule, 'with a prefix of its own', set(`'X-' + req.query.name`, ' // expect: no-header-injection'));
});
