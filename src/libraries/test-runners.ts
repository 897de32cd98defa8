import { defineLibrary } from './define.js';

const members = 'describe|it|test|suite|context|specify|beforeEach|afterEach|beforeAll|afterAll|before|after|setup|teardown|bench';

/** What declares tests runs them later, and never in the served application. Most runners put the same names into the global scope. */
export const testRunners = defineLibrary({
  packages: ['vitest', 'node:test', '@jest/globals', 'bun:test', 'mocha', 'global'],
  facts: [
    { path: members, is: 'test' },
    { path: `${members}.*`, is: 'test' },
    { path: 'vi|jest|mock.mock|doMock|fn', is: 'test' },
  ],
});
