import { rules } from '../../../src/rules.js';
import { inFile, ruleTester } from '../../support/rule-tester.js';

ruleTester.run('no-ssrf', rules['no-ssrf'], {
  valid: [
    {
      name: 'the data stands in the query of an own URL',
      filename: inFile('fetcher.ts'),
      code: `import express from 'express';
express().get('/fetcher', (req, res) => fetch(\`https://example.com/?u=\${req.query.u}\`));`,
    },
  ],
  invalid: [
    {
      name: 'the report stands on the URL',
      filename: inFile('fetcher.ts'),
      code: `import express from 'express';
express().get('/fetcher', (req, res) => fetch(\`https://\${req.query.u}/\`));`,
      errors: [{ messageId: 'flow', data: { path: 'req.query.u (fetcher.ts:2)' }, line: 2, column: 47, endLine: 2, endColumn: 72 }],
    },
    {
      name: 'in plain JavaScript',
      filename: inFile('fetcher.js'),
      code: `import { createServer } from 'node:http';
import axios from 'axios';
createServer(async (req, res) => {
  const { data } = await axios.get(req.headers['x-target']);
  res.end(data);
});`,
      errors: [{ messageId: 'flow', data: { path: "req.headers['x-target'] (fetcher.js:4)" }, line: 4, column: 36, endLine: 4, endColumn: 59 }],
    },
  ],
});
