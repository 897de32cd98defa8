import { rules } from '../../../src/rules.js';
import { inFile, ruleTester } from '../../support/rule-tester.js';

const code = (list: string): string => `import { spawn } from 'node:child_process';
import express from 'express';
express().get('/run', (req, res) => spawn('ls', ${list}));`;

ruleTester.run('no-argument-injection', rules['no-argument-injection'], {
  valid: [{ name: 'the data stands behind a double dash', filename: inFile('run.ts'), code: code("['--', req.query.folder]") }],
  invalid: [
    {
      name: 'the report stands on the list',
      filename: inFile('run.ts'),
      code: code('[req.query.folder]'),
      errors: [{ messageId: 'argument', data: { path: 'req.query.folder (run.ts:3)' }, line: 3, column: 49, endLine: 3, endColumn: 67 }],
    },
  ],
});
