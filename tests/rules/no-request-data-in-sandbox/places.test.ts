import { rules } from '../../../src/rules.js';
import { inFile, ruleTester } from '../../support/rule-tester.js';

const code = (context: string): string => `import vm from 'node:vm';
import express from 'express';
express().get('/run', (req, res) => res.json(vm.runInNewContext('sum(lines)', ${context})));`;

ruleTester.run('no-request-data-in-sandbox', rules['no-request-data-in-sandbox'], {
  valid: [{ name: 'a context of numbers', filename: inFile('run.ts'), code: code('{ lines: Number(req.query.lines) }') }],
  invalid: [
    {
      name: 'the report stands on the context',
      filename: inFile('run.ts'),
      code: code('{ lines: req.query.lines }'),
      errors: [{ messageId: 'context', data: { path: 'req.query.lines (run.ts:3)' }, line: 3, column: 79, endLine: 3, endColumn: 105 }],
    },
  ],
});
