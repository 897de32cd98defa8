import { rules } from '../../../src/rules.js';
import { inFile, ruleTester } from '../../support/rule-tester.js';

ruleTester.run('no-insecure-session-cookie', rules['no-insecure-session-cookie'], {
  valid: [
    {
      name: 'another cookie',
      filename: inFile('app.ts'),
      code: `import express from 'express';
express().get('/', (req, res) => { res.cookie('lang', 'en'); });`,
    },
  ],
  invalid: [
    {
      name: 'the call is reported',
      filename: inFile('app.ts'),
      code: `import express from 'express';
express().get('/', (req, res) => { res.cookie('sid', '1'); });`,
      errors: [{ messageId: 'flags', line: 2, column: 36, endLine: 2, endColumn: 58, suggestions: [{ messageId: 'set', output: `import express from 'express';
express().get('/', (req, res) => { res.cookie('sid', '1', { httpOnly: true, secure: true }); });` }] }],
    },
  ],
});
