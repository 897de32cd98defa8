import { rules } from '../../../src/rules.js';
import { inFile, ruleTester } from '../../support/rule-tester.js';

ruleTester.run('no-command-injection', rules['no-command-injection'], {
  valid: [
    {
      name: 'the data is an argument',
      filename: inFile('run.ts'),
      code: `import { spawn } from 'node:child_process';
import express from 'express';
express().get('/run', (req, res) => spawn('ls', ['--', req.query.folder]));`,
    },
  ],
  invalid: [
    {
      name: 'the report stands on the command',
      filename: inFile('run.ts'),
      code: `import { execSync } from 'node:child_process';
import express from 'express';
express().get('/run', (req, res) => res.json(execSync(\`ls \${req.query.folder}\`)));`,
      errors: [{ messageId: 'command', data: { path: 'req.query.folder (run.ts:3)' }, line: 3, column: 55, endLine: 3, endColumn: 79 }],
    },
  ],
});
