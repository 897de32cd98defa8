import { rules } from '../../../src/rules.js';
import { inFile, ruleTester } from '../../support/rule-tester.js';

ruleTester.run('require-llm-limits', rules['require-llm-limits'], {
  valid: [
    {
      name: 'a cap',
      filename: inFile('app.ts'),
      code: `import express from 'express';
import { generateText } from 'ai';
express().get('/ask', async (req, res) => { res.json(await generateText({ prompt: req.query.q, maxOutputTokens: 99 })); });`,
    },
  ],
  invalid: [
    {
      name: 'the call is reported',
      filename: inFile('app.ts'),
      code: `import express from 'express';
import { generateText } from 'ai';
express().get('/ask', async (req, res) => { res.json(await generateText({ prompt: req.query.q })); });`,
      errors: [{ messageId: 'uncapped', line: 3, column: 60, endLine: 3, endColumn: 97, suggestions: [{ messageId: 'limit', output: `import express from 'express';
import { generateText } from 'ai';
express().get('/ask', async (req, res) => { res.json(await generateText({ prompt: req.query.q, maxOutputTokens: 1024 })); });` }] }],
    },
  ],
});
