import { rules } from '../../../src/rules.js';
import { inFile, ruleTester } from '../../support/rule-tester.js';

const code = (payload: string): string => `import jwt from 'jsonwebtoken';
export const issue = (user) => jwt.sign({
  sub: user.id,
  ${payload},
}, process.env.SECRET, { expiresIn: '5m' });`;

ruleTester.run('no-secrets-in-token', rules['no-secrets-in-token'], {
  valid: [
    { name: 'a name', filename: inFile('tokens.ts'), code: code('name: user.name') },
    { name: 'a flag', filename: inFile('tokens.ts'), code: code('password: true') },
    { name: 'a code for one step', filename: inFile('tokens.ts'), code: code('resetToken: user.resetToken') },
  ],
  invalid: [
    { name: 'the report stands on the property', filename: inFile('tokens.ts'), code: code('password: user.password'), errors: [{ messageId: 'claim', data: { name: 'password' }, line: 4, column: 13, endLine: 4, endColumn: 26 }] },
    { name: 'a field that the project names', filename: inFile('tokens.ts'), code: code('chip: user.chip'), options: [{ fields: ['chip'] }], errors: [{ messageId: 'claim', line: 4 }] },
  ],
});
