import { rules } from '../../../src/rules.js';
import { inFile, ruleTester } from '../../support/rule-tester.js';

ruleTester.run('no-permissive-cors', rules['no-permissive-cors'], {
  valid: [
    {
      name: 'no credentials',
      filename: inFile('app.ts'),
      code: `import cors from 'cors';
export const policy = cors({ origin: true });`,
    },
  ],
  invalid: [
    {
      name: 'the value of origin is reported',
      filename: inFile('app.ts'),
      code: `import cors from 'cors';
export const policy = cors({ origin: true, credentials: true });`,
      errors: [{ messageId: 'credentials', line: 2, column: 38, endLine: 2, endColumn: 42, suggestions: [{ messageId: 'anonymous', output: `import cors from 'cors';
export const policy = cors({ origin: true, credentials: false });` }] }],
    },
  ],
});
