import { rules } from '../../../src/rules.js';
import { inFile, ruleTester } from '../../support/rule-tester.js';

ruleTester.run('no-ignored-jwt-expiration', rules['no-ignored-jwt-expiration'], {
  valid: [
    {
      name: 'the default checks the expiry',
      filename: inFile('claims.ts'),
      code: `import jwt from 'jsonwebtoken';
export const claims = (token: string) => jwt.verify(token, 'key');`,
    },
  ],
  invalid: [
    {
      name: 'the value of the option is reported, not the call',
      filename: inFile('claims.ts'),
      code: `import jwt from 'jsonwebtoken';
export const claims = (token: string) => jwt.verify(token, 'key', { ignoreExpiration: true });`,
      errors: [{ messageId: 'ignored', line: 2, column: 87, endLine: 2, endColumn: 91, suggestions: [{ messageId: 'check', output: `import jwt from 'jsonwebtoken';
export const claims = (token: string) => jwt.verify(token, 'key', {});` }] }],
    },
  ],
});
