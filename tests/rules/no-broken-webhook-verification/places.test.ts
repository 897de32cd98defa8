import { rules } from '../../../src/rules.js';
import { inFile, ruleTester } from '../../support/rule-tester.js';

ruleTester.run('no-broken-webhook-verification', rules['no-broken-webhook-verification'], {
  valid: [
    {
      name: 'text of the program’s own',
      filename: inFile('r.ts'),
      code: `import express from 'express';
import { Webhook } from 'svix';
express().post('/r', express.raw(), (req, res) => res.json(new Webhook('s').verify(req.body, req.headers)));`,
    },
  ],
  invalid: [
    {
      name: 'the report stands on what is signed',
      filename: inFile('r.ts'),
      code: `import express from 'express';
import { Webhook } from 'svix';
express().post('/r', express.json(), (req, res) => res.json(new Webhook('s').verify(JSON.stringify(req.body), req.headers)));`,
      errors: [{ messageId: 'rewritten', data: { path: 'req.body (r.ts:3)' }, line: 3, column: 85, endLine: 3, endColumn: 109 }],
    },
    {
      name: 'on what the signature is checked over',
      filename: inFile('r.ts'),
      code: `import express from 'express';
import { Webhook } from 'svix';
express().post('/r', express.json(), (req, res) => res.json(new Webhook('s').verify(req.body, req.headers)));`,
      errors: [{ messageId: 'parsed', data: { route: 'POST /r', parser: 'json()', place: 'r.ts:3' }, line: 3, column: 85, endLine: 3, endColumn: 93 }],
    },
  ],
});
