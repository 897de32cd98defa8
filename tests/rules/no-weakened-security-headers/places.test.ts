import { rules } from '../../../src/rules.js';
import { inFile, ruleTester } from '../../support/rule-tester.js';

ruleTester.run('no-weakened-security-headers', rules['no-weakened-security-headers'], {
  valid: [
    {
      name: 'as it comes',
      filename: inFile('app.ts'),
      code: `import helmet from 'helmet';
export const headers = helmet();`,
    },
  ],
  invalid: [
    {
      name: 'the value is reported',
      filename: inFile('app.ts'),
      code: `import helmet from 'helmet';
export const headers = helmet({ hsts: false });`,
      errors: [{ messageId: 'weak', line: 2, column: 39, endLine: 2, endColumn: 44, suggestions: [{ messageId: 'leave', output: `import helmet from 'helmet';
export const headers = helmet({});` }] }],
    },
  ],
});
