import { rules } from '../../../src/rules.js';
import { inFile, ruleTester } from '../../support/rule-tester.js';

ruleTester.run('no-path-traversal', rules['no-path-traversal'], {
  valid: [
    {
      name: 'the last name of the data',
      filename: inFile('read.ts'),
      code: `import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import express from 'express';
express().get('/read', (req, res) => res.json(readFileSync('/data/' + basename(req.query.file))));`,
    },
  ],
  invalid: [
    {
      name: 'the report stands on the path',
      filename: inFile('read.ts'),
      code: `import { readFileSync } from 'node:fs';
import express from 'express';
express().get('/read', (req, res) => res.json(readFileSync('/data/' + req.query.file)));`,
      errors: [{ messageId: 'flow', data: { path: 'req.query.file (read.ts:3)' }, line: 3, column: 60, endLine: 3, endColumn: 85 }],
    },
  ],
});
