import { rules } from '../../../src/rules.js';
import { inFile, ruleTester } from '../../support/rule-tester.js';

ruleTester.run('no-insecure-randomness', rules['no-insecure-randomness'], {
  valid: [
    {
      name: 'random bytes',
      filename: inFile('app.ts'),
      code: `import jwt from 'jsonwebtoken';
import { randomBytes } from 'node:crypto';
export const token = jwt.sign({}, randomBytes(32), { expiresIn: 900 });`,
    },
  ],
  invalid: [
    {
      name: 'the generator is reported',
      filename: inFile('app.ts'),
      code: `import jwt from 'jsonwebtoken';
export const token = jwt.sign({}, String(Math.random()), { expiresIn: 900 });`,
      errors: [{ messageId: 'guessable', line: 2, column: 42, endLine: 2, endColumn: 55 }],
    },
  ],
});
