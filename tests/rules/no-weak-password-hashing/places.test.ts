import { rules } from '../../../src/rules.js';
import { inFile, ruleTester } from '../../support/rule-tester.js';

ruleTester.run('no-weak-password-hashing', rules['no-weak-password-hashing'], {
  valid: [
    {
      name: 'enough rounds',
      filename: inFile('app.ts'),
      code: `import bcrypt from 'bcrypt';
export const salt = bcrypt.genSaltSync(12);`,
    },
  ],
  invalid: [
    {
      name: 'the argument is reported',
      filename: inFile('app.ts'),
      code: `import bcrypt from 'bcrypt';
export const salt = bcrypt.genSaltSync(4);`,
      errors: [{ messageId: 'cost', line: 2, column: 40, endLine: 2, endColumn: 41, suggestions: [{ messageId: 'raise', output: `import bcrypt from 'bcrypt';
export const salt = bcrypt.genSaltSync(12);` }] }],
    },
  ],
});
