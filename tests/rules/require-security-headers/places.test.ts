import { rules } from '../../../src/rules.js';
import { inFile, ruleTester } from '../../support/rule-tester.js';

const app = (line: string): string => `import express from 'express';
import helmet from 'helmet';
const app = express();
${line}
app.get('/', (req, res) => { res.render('home'); });`;

ruleTester.run('require-security-headers', rules['require-security-headers'], {
  valid: [{ filename: inFile('desk.js'), code: app('app.use(helmet());') }],
  invalid: [
    {
      filename: inFile('desk.js'),
      code: app(''),
      errors: [{ messageId: 'pages', data: { method: 'GET', path: '/', others: '' }, line: 3, column: 13, endLine: 3, endColumn: 22 }],
    },
  ],
});
