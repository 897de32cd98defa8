import { describe } from 'vitest';
import { projectTest } from '../../support/project-test.js';

const loud = ' // expect: no-weak-password-hashing';

const files = (rounds: string, [inConstant, inCalls]: readonly [string, string], second = 'ROUNDS'): Readonly<Record<string, string>> => ({
  'constants.ts': `
export const ROUNDS = ${rounds};${inConstant}
`,
  'users.ts': `
import bcrypt from 'bcrypt';
import { ROUNDS } from './constants.js';

export const signUp = (password: string) => bcrypt.hash(password, ROUNDS);${inCalls}
`,
  'reset.ts': `
import bcrypt from 'bcrypt';
import { ROUNDS } from './constants.js';

export const reset = (password: string) => bcrypt.hash(password, ${second});${second === 'ROUNDS' ? inCalls : ''}
export const limit = ROUNDS;
`,
});

describe('one constant for several hashes', () => {
  projectTest('no-weak-password-hashing', 'that is weak is told of where it is written, once', files('4', [loud, '']));
  projectTest('no-weak-password-hashing', 'that is fine', files('12', ['', '']));
  projectTest('no-weak-password-hashing', 'for one hash only is told of at its call', files('4', ['', loud], '12'));
});
