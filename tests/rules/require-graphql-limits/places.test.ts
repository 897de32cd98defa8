import { rules } from '../../../src/rules.js';
import { inFile, ruleTester } from '../../support/rule-tester.js';

ruleTester.run('require-graphql-limits', rules['require-graphql-limits'], {
  valid: [
    {
      name: 'a limit',
      filename: inFile('app.ts'),
      code: `import { ApolloServer } from '@apollo/server';
export const server = new ApolloServer({ typeDefs: '', maxRecursiveSelections: true });`,
    },
  ],
  invalid: [
    {
      name: 'the server is reported',
      filename: inFile('app.ts'),
      code: `import { ApolloServer } from '@apollo/server';
export const server = new ApolloServer({ typeDefs: '' });`,
      errors: [{ messageId: 'unlimited', line: 2, column: 23, endLine: 2, endColumn: 57 }],
    },
  ],
});
