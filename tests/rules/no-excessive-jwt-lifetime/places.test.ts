import { describe } from 'vitest';
import { rules } from '../../../src/rules.js';
import { projectTest } from '../../support/project-test.js';
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

describe('the moment at which a token expires', () => {
  const moments: readonly (readonly [exp: string, isTold: boolean])[] = [
    ['Date.now() + 900_000', true],
    ['new Date().getTime() + 15 * 60 * 1000', true],
    ['Math.floor(Date.now() + 900_000)', true],
    ['+now + 900_000', true],
    ['Math.floor(Date.now() / 1000) + 900', false],
    ['Math.floor((Date.now() + 900_000) / 1000)', false],
    ['clock.now() + 900', false],
  ];
  for (const [exp, isTold] of moments) {
    projectTest('no-excessive-jwt-lifetime', exp, {
      'tokens.js': `
import jwt from 'jsonwebtoken';
import clock from './clock.js';

export function issue(id) {
  const now = new Date();
  const exp = ${exp};
  return jwt.sign({ sub: id, exp }, process.env.SECRET);${isTold ? ' // expect: no-excessive-jwt-lifetime' : ''}
}
`,
      'clock.js': 'export default { now: () => Math.floor(Date.now() / 1000) };\n',
    });
  }

  projectTest('no-excessive-jwt-lifetime', 'jose: a number of milliseconds', {
    'tokens.js': `
import { SignJWT } from 'jose';

export const issue = (key) => new SignJWT({}).setProtectedHeader({ alg: 'HS256' }).setExpirationTime(Date.now() + 900_000).sign(key); // expect: no-excessive-jwt-lifetime
`,
  });
});
