import { rules } from '../../../src/rules.js';
import { inFile, ruleTester } from '../../support/rule-tester.js';

ruleTester.run('no-hardcoded-auth-secret', rules['no-hardcoded-auth-secret'], {
  valid: [
    {
      name: 'the environment',
      filename: inFile('app.ts'),
      code: `import jwt from 'jsonwebtoken';
export const token = jwt.sign({}, process.env.KEY, { expiresIn: 900 });`,
    },
  ],
  invalid: [
    {
      name: 'the argument is reported',
      filename: inFile('app.ts'),
      code: `import jwt from 'jsonwebtoken';
export const token = jwt.sign({}, 'shop-2024', { expiresIn: 900 });`,
      errors: [{ messageId: 'written', line: 2, column: 35, endLine: 2, endColumn: 46 }],
    },
  ],
});
