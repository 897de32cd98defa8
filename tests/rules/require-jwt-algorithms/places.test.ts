import { rules } from '../../../src/rules.js';
import { inFile, ruleTester } from '../../support/rule-tester.js';

ruleTester.run('require-jwt-algorithms', rules['require-jwt-algorithms'], {
  valid: [
    {
      name: 'a secret text',
      filename: inFile('app.ts'),
      code: `import jwt from 'jsonwebtoken';
export const claims = jwt.verify('t', process.env.KEY);`,
    },
  ],
  invalid: [
    {
      name: 'the call without a list is reported',
      filename: inFile('app.ts'),
      code: `import jwt from 'jsonwebtoken';
export const claims = jwt.verify('t', '-----BEGIN PUBLIC KEY-----M');`,
      errors: [{ messageId: 'missing', line: 2, column: 23, endLine: 2, endColumn: 69, suggestions: [{ messageId: 'name', output: `import jwt from 'jsonwebtoken';
export const claims = jwt.verify('t', '-----BEGIN PUBLIC KEY-----M', { algorithms: ['RS256'] });` }, { messageId: 'name', output: `import jwt from 'jsonwebtoken';
export const claims = jwt.verify('t', '-----BEGIN PUBLIC KEY-----M', { algorithms: ['ES256'] });` }] }],
    },
  ],
});
