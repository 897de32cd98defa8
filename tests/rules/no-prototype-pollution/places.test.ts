import { rules } from '../../../src/rules.js';
import { inFile, ruleTester } from '../../support/rule-tester.js';

ruleTester.run('no-prototype-pollution', rules['no-prototype-pollution'], {
  valid: [
    {
      name: 'one level deep',
      filename: inFile('cells.ts'),
      code: `import express from 'express';
const cells = {};
express().put('/:a/:b', (req, res) => { cells[req.params.a] = 1; });`,
    },
  ],
  invalid: [
    {
      name: 'the report stands on the write',
      filename: inFile('cells.ts'),
      code: `import express from 'express';
const cells = {};
express().put('/:a/:b', (req, res) => { cells[req.params.a][req.params.b] = 1; });`,
      errors: [{ messageId: 'write', data: { path: 'req.params.a (cells.ts:3)' }, line: 3, column: 41, endLine: 3, endColumn: 78 }],
    },
    {
      name: 'in plain JavaScript, on the path',
      filename: inFile('cells.cjs'),
      code: `const set = require('lodash.set');
require('express')().put('/:a', (req, res) => set({}, req.params.a, 1));`,
      errors: [{ messageId: 'path', data: { path: 'req.params.a (cells.cjs:2)' }, line: 2, column: 55, endLine: 2, endColumn: 67 }],
    },
  ],
});
