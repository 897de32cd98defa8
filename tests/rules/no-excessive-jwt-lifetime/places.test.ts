import { rules } from '../../../src/rules.js';
import { inFile, ruleTester } from '../../support/rule-tester.js';

ruleTester.run('no-excessive-jwt-lifetime', rules['no-excessive-jwt-lifetime'], {
  valid: [
    {
      name: 'minutes',
      filename: inFile('app.ts'),
      code: `import jwt from 'jsonwebtoken';
export const token = jwt.sign({}, process.env.KEY, { expiresIn: 900 });`,
    },
  ],
  invalid: [
    {
      name: 'the lifetime is reported',
      filename: inFile('app.ts'),
      code: `import jwt from 'jsonwebtoken';
export const token = jwt.sign({}, process.env.KEY, { expiresIn: '1y' });`,
      errors: [{ messageId: 'long', line: 2, column: 65, endLine: 2, endColumn: 69 }],
    },
  ],
});
