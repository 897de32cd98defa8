import { rules } from '../../../src/rules.js';
import { inFile, ruleTester } from '../../support/rule-tester.js';

ruleTester.run('no-dynamic-code-from-request', rules['no-dynamic-code-from-request'], {
  valid: [
    {
      name: 'data beside fixed code',
      filename: inFile('calc.ts'),
      code: `import express from 'express';
express().get('/calc', (req, res) => res.json(eval('2 + 2') + req.query.formula));`,
    },
  ],
  invalid: [
    {
      name: 'the report stands on the text',
      filename: inFile('calc.ts'),
      code: `import express from 'express';
express().get('/calc', (req, res) => res.json(eval(req.query.formula)));`,
      errors: [{ messageId: 'code', data: { path: 'req.query.formula (calc.ts:2)' }, line: 2, column: 52, endLine: 2, endColumn: 69 }],
    },
    {
      name: 'in plain JavaScript, on the name of the module',
      filename: inFile('load.cjs'),
      code: `const express = require('express');
express().get('/load', (req, res) => res.json(require(req.query.name)));`,
      errors: [{ messageId: 'module', data: { path: 'req.query.name (load.cjs:2)' }, line: 2, column: 55, endLine: 2, endColumn: 69 }],
    },
  ],
});
