import { defineLibrary } from './define.js';

const members = 'describe|it|test|suite|context|specify|beforeEach|afterEach|beforeAll|afterAll|before|after|setup|teardown|bench';

/** What declares tests runs them later, and never in the served application. */
export const testRunners = defineLibrary({
  packages: ['vitest', 'node:test', '@jest/globals', 'bun:test', 'mocha'],
  facts: [
    { path: members, is: 'test' },
    { path: `${members}.*`, is: 'test' },
    { path: 'vi|jest|mock.mock|doMock|fn', is: 'test' },
    { path: 'default', is: 'test' },
  ],
});

/** The same as globals, where the runner puts them. */
export const testGlobals = defineLibrary({
  packages: ['global'],
  facts: [
    { path: members, is: 'test' },
    { path: `${members}.*`, is: 'test' },
    { path: 'jest|vi.mock|doMock|fn', is: 'test' },
  ],
});
