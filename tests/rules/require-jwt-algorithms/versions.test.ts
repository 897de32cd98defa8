import { describe } from 'vitest';
import { projectTest } from '../../support/project-test.js';

const rule = 'require-jwt-algorithms';
const mark = ' // expect: require-jwt-algorithms';

/** What the project names as its version, and whether a call without algorithms believes the token there. */
const versions: readonly (readonly [name: string, version: string, call: string, isTold: boolean])[] = [
  ['jsonwebtoken', '4.1.0', 'tokens.verify(token, key)', true],
  ['jsonwebtoken', '4.2.2', 'tokens.verify(token, key)', false],
  ['jsonwebtoken', '^4.0.0', 'tokens.verify(token, key)', false],
  ['jsonwebtoken', '4.1.0', "tokens.verify(token, key, { algorithms: ['RS256'] })", false],
  ['jws', '2.0.0', 'tokens.verify(token, key)', true],
  ['jws', '4.0.0', 'tokens.verify(token, key)', false],
];

describe('versions that believe the token', () => {
  for (const [name, version, call, isTold] of versions) {
    projectTest(rule, `${name} ${version}: ${call}`, {
      'package.json': JSON.stringify({ name: 'shop', dependencies: { [name]: version } }),
      'app.js': `
import 'express';
import { readFileSync } from 'node:fs';
import tokens from '${name}';
const key = readFileSync('key.pub');
export const check = (token) => ${call};${isTold ? mark : ''}
`,
    });
  }
});
