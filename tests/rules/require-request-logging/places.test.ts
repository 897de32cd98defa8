import { rules } from '../../../src/rules.js';
import { inFile, ruleTester } from '../../support/rule-tester.js';

const app = (line: string): string => `import express from 'express';
import morgan from 'morgan';
import passport from 'passport';
const app = express();
${line}
app.post('/login', passport.authenticate('local'), (req, res) => { res.end(); });`;

ruleTester.run('require-request-logging', rules['require-request-logging'], {
  valid: [{ filename: inFile('desk.js'), code: app("app.use(morgan('tiny'));") }],
  invalid: [
    {
      filename: inFile('desk.js'),
      code: app(''),
      errors: [{ messageId: 'silent', data: { method: 'POST', path: '/login' }, line: 4, column: 13, endLine: 4, endColumn: 22 }],
    },
  ],
});
