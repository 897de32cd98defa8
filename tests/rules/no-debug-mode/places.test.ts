import { rules } from '../../../src/rules.js';
import { inFile, ruleTester } from '../../support/rule-tester.js';

ruleTester.run('no-debug-mode', rules['no-debug-mode'], {
  valid: [
    {
      name: 'off',
      filename: inFile('app.ts'),
      code: `import { ApolloServer } from '@apollo/server';
export const server = new ApolloServer({});`,
    },
  ],
  invalid: [
    {
      name: 'the value is reported',
      filename: inFile('app.ts'),
      code: `import { ApolloServer } from '@apollo/server';
export const server = new ApolloServer({ includeStacktraceInErrorResponses: true });`,
      errors: [{ messageId: 'debug', line: 2, column: 77, endLine: 2, endColumn: 81 }],
    },
  ],
});
