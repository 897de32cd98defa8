import { rules } from '../../../src/rules.js';
import { inFile, ruleTester } from '../../support/rule-tester.js';

ruleTester.run('require-jwt-expiry', rules['require-jwt-expiry'], {
  valid: [
    {
      name: 'a lifetime as a number of seconds',
      filename: inFile('token.ts'),
      code: `import jwt from 'jsonwebtoken';
export const token = jwt.sign({ sub: '1' }, 'key', { expiresIn: 900 });`,
    },
  ],
  invalid: [
    {
      name: 'the call is reported',
      filename: inFile('token.ts'),
      code: `import jwt from 'jsonwebtoken';
export const token = jwt.sign({ sub: '1' }, 'key', {});`,
      errors: [{ messageId: 'forever', line: 2, column: 22, endLine: 2, endColumn: 55, suggestions: [{ messageId: 'expire', output: `import jwt from 'jsonwebtoken';
export const token = jwt.sign({ sub: '1' }, 'key', { expiresIn: '15m' });` }] }],
    },
  ],
});
