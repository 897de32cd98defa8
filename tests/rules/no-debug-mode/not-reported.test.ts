import { describe } from 'vitest';
import { projectTest } from '../../support/project-test.js';

const rule = 'no-debug-mode';

describe('who decides', () => {
  projectTest(rule, 'stack traces, on', {
    'app.ts': `
import { ApolloServer } from '@apollo/server';
export const server = new ApolloServer({ includeStacktraceInErrorResponses: true }); // expect: no-debug-mode
`,
  });

  projectTest(rule, 'stack traces, off', {
    'app.ts': `
import { ApolloServer } from '@apollo/server';
export const server = new ApolloServer({ includeStacktraceInErrorResponses: false });
`,
  });
});
