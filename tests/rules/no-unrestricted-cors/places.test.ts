import { rules } from '../../../src/rules.js';
import { inFile, ruleTester } from '../../support/rule-tester.js';

ruleTester.run('no-unrestricted-cors', rules['no-unrestricted-cors'], {
  valid: [
    {
      name: 'one origin',
      filename: inFile('app.ts'),
      code: `import cors from 'cors';
export const policy = cors({ origin: 'https://shop.example.com' });`,
    },
  ],
  invalid: [
    {
      name: 'the value of origin is reported',
      filename: inFile('app.ts'),
      code: `import cors from 'cors';
export const policy = cors({ origin: '*' });`,
      errors: [{ messageId: 'any', line: 2, column: 38, endLine: 2, endColumn: 41 }],
    },
    {
      name: 'the call, where none is set',
      filename: inFile('app.ts'),
      code: `import cors from 'cors';
export const policy = cors();`,
      errors: [{ messageId: 'any', line: 2, column: 23, endLine: 2, endColumn: 29 }],
    },
  ],
});
