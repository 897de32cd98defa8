import { rules } from '../../../src/rules.js';
import { inFile, ruleTester } from '../../support/rule-tester.js';

const app = (options: string): string => `import express from 'express';
import session from 'cookie-session';
const app = express();
app.use(session(${options}));
app.use(express.urlencoded());
app.post('/notes', (req, res) => { if (!req.session.id) return res.sendStatus(401); res.end(); });`;

ruleTester.run('require-csrf-protection', rules['require-csrf-protection'], {
  valid: [{ filename: inFile('desk.js'), code: app("{ sameSite: 'strict' }") }],
  invalid: [
    {
      filename: inFile('desk.js'),
      code: app('{}'),
      errors: [{ messageId: 'session', data: { method: 'POST', path: '/notes', others: '', label: 'req.session' }, line: 4, column: 1, endLine: 4, endColumn: 21 }],
    },
  ],
});
