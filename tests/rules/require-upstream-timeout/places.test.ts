import { rules } from '../../../src/rules.js';
import { inFile, ruleTester } from '../../support/rule-tester.js';

const app = (options: string): string => `import express from 'express';
express().get('/', async (req, res) => { res.json((await fetch('https://a.example.com'${options})).status); });`;

ruleTester.run('require-upstream-timeout', rules['require-upstream-timeout'], {
  valid: [{ filename: inFile('desk.js'), code: app(', { signal: AbortSignal.timeout(5000) }') }],
  invalid: [
    {
      filename: inFile('desk.js'),
      code: app(''),
      errors: [{ messageId: 'endless', data: { option: 'signal' }, line: 2, column: 58, endLine: 2, endColumn: 88, suggestions: [{ messageId: 'limit', output: app(', { signal: AbortSignal.timeout(5000) }') }] }],
    },
  ],
});
