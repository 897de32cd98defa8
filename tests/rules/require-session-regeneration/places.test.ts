import { rules } from '../../../src/rules.js';
import { inFile, ruleTester } from '../../support/rule-tester.js';

const app = (write: string): string => `import express from 'express';
import session from 'express-session';
import bcrypt from 'bcrypt';
const app = express();
app.use(session({}));
app.post('/login', async (req, res) => {
  if (!(await bcrypt.compare(req.body.password, process.env.HASH))) return res.sendStatus(401);
  ${write}
  res.end();
});`;

ruleTester.run('require-session-regeneration', rules['require-session-regeneration'], {
  valid: [{ filename: inFile('desk.js'), code: app("req.session.regenerate(() => { req.session.user = 'a'; });") }],
  invalid: [
    {
      filename: inFile('desk.js'),
      code: app("req.session.user = 'a';"),
      errors: [{ messageId: 'kept', data: { method: 'POST', path: '/login', key: 'user' }, line: 8, column: 3, endLine: 8, endColumn: 25 }],
    },
  ],
});
