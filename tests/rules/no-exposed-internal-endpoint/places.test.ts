import { rules } from '../../../src/rules.js';
import { inFile, ruleTester } from '../../support/rule-tester.js';

ruleTester.run('no-exposed-internal-endpoint', rules['no-exposed-internal-endpoint'], {
  valid: [
    {
      name: 'a folder without a listing',
      filename: inFile('desk.ts'),
      code: `import express from 'express';
express().use('/files', express.static('files'));`,
    },
  ],
  invalid: [
    {
      name: 'where it is mounted',
      filename: inFile('desk.ts'),
      code: `import express from 'express';
import serveIndex from 'serve-index';
express().use('/files', serveIndex('files'));`,
      errors: [{ messageId: 'open', line: 3, column: 1, endLine: 3, endColumn: 45 }],
    },
  ],
});
