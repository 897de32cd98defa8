import { rules } from '../../../src/rules.js';
import { inFile, ruleTester } from '../../support/rule-tester.js';

ruleTester.run('no-permissive-trust-proxy', rules['no-permissive-trust-proxy'], {
  valid: [
    {
      name: 'one proxy',
      filename: inFile('app.ts'),
      code: `import express from 'express';
express().set('trust proxy', 1);`,
    },
  ],
  invalid: [
    {
      name: 'the value is reported',
      filename: inFile('app.ts'),
      code: `import express from 'express';
express().set('trust proxy', true);`,
      errors: [{ messageId: 'all', line: 2, column: 30, endLine: 2, endColumn: 34, suggestions: [{ messageId: 'one', output: `import express from 'express';
express().set('trust proxy', 1);` }] }],
    },
  ],
});
