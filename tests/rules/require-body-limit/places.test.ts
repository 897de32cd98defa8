import { rules } from '../../../src/rules.js';
import { inFile, ruleTester } from '../../support/rule-tester.js';

ruleTester.run('require-body-limit', rules['require-body-limit'], {
  valid: [
    {
      name: 'the default',
      filename: inFile('app.ts'),
      code: `import fastify from 'fastify';
export const app = fastify({ logger: true });`,
    },
  ],
  invalid: [
    {
      name: 'the limit is reported',
      filename: inFile('app.ts'),
      code: `import fastify from 'fastify';
export const app = fastify({ logger: true, bodyLimit: 104857600 });`,
      errors: [{ messageId: 'large', line: 2, column: 55, endLine: 2, endColumn: 64 }],
    },
  ],
});
