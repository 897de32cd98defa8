import { describe } from 'vitest';
import { projectTest } from '../../support/project-test.js';

const rule = 'no-insecure-randomness';

describe('secrets of guards', () => {
  for (const [what, secret, told] of [['that can be predicted', "'' + Math.random()", ' // expect: no-insecure-randomness'], ['of the environment', 'process.env.KEY', '']] as const) {
    projectTest(rule, `express-jwt, a secret ${what}`, {
      'app.js': `
import { expressjwt } from 'express-jwt';
export const refuse = () => expressjwt({ secret: ${secret}, algorithms: ['HS256'] });${told}
`,
    });
  }
});
