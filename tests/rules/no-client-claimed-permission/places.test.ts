import { rules } from '../../../src/rules.js';
import { inFile, ruleTester } from '../../support/rule-tester.js';

ruleTester.run('no-client-claimed-permission', rules['no-client-claimed-permission'], {
  valid: [
    {
      name: 'another cookie',
      filename: inFile('app.ts'),
      code: `import express from 'express';
express().get('/', (req, res) => { if (req.cookies.theme === 'dark') res.send('dark'); });`,
    },
  ],
  invalid: [
    {
      name: 'the comparison is reported',
      filename: inFile('app.ts'),
      code: `import express from 'express';
express().get('/', (req, res) => { if (req.cookies.role === 'admin') res.send('all'); });`,
      errors: [{ messageId: 'claim', line: 2, column: 40, endLine: 2, endColumn: 68 }],
    },
  ],
});
