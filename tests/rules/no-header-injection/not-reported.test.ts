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

describe('a file to be stored', () => {
  const files = (lines: string): Readonly<Record<string, string>> => ({
    'app.js': `
import express from 'express';

const app = express();
app.get('/export', (req, res) => {
  ${lines}
});
app.listen(3000);
`,
  });
  const rules = ['no-header-injection', 'no-reflected-xss'] as const;
  projectTest(rules, 'has the name that the caller gives it', files('res.attachment(String(req.query.name));\n  res.send(`${req.query.rows}`);'));
  projectTest(rules, 'said in a header', files("res.set('Content-Disposition', 'attachment; filename=\"rows.html\"');\n  res.send(`<p>${req.query.rows}</p>`);"));
  projectTest(rules, 'is not what is shown', files("res.set('Content-Disposition', 'inline; filename=\"rows.html\"');\n  res.send(`<p>${req.query.rows}</p>`); // expect: no-reflected-xss"));
  projectTest(rules, 'is not the type of an answer', files("res.type(String(req.query.name)); // expect: no-header-injection\n  res.send('rows');"));
});
