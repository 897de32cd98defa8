import { rules } from '../../../src/rules.js';
import { inFile, ruleTester } from '../../support/rule-tester.js';

const mail = `import express from 'express';
import sendgrid from '@sendgrid/mail';
const app = express();`;

const limited = (own: string): string => `${mail}
import { rateLimit } from 'express-rate-limit';
const limiter = rateLimit({ limit: 5 });
app.post('/feedback', limiter, (req, res) => { res.end(); });
app.post('/mail', ${own}async (req, res) => { await sendgrid.send({ to: req.body.to }); res.end(); });`;

ruleTester.run('no-paid-call-without-limit', rules['no-paid-call-without-limit'], {
  valid: [
    {
      name: 'to ourselves',
      filename: inFile('app.ts'),
      code: `${mail}
app.post('/mail', async (req, res) => { await sendgrid.send({ to: 'us@example.com' }); res.end(); });`,
    },
  ],
  invalid: [
    {
      name: 'the route is reported',
      filename: inFile('app.ts'),
      code: `${mail}
app.post('/mail', async (req, res) => { await sendgrid.send({ to: req.body.to }); res.end(); });`,
      errors: [{ messageId: 'unlimited', line: 4, column: 1, endLine: 4, endColumn: 96 }],
    },
    {
      name: 'the limiter of another route is suggested',
      filename: inFile('app.ts'),
      code: limited(''),
      errors: [{ messageId: 'unlimited', line: 7, suggestions: [{ messageId: 'limit', output: limited('limiter, ') }] }],
    },
  ],
});
