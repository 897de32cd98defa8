import { defineLibrary } from './define.js';

export const honoValidators = defineLibrary({
  packages: ['@hono/zod-validator', '@hono/valibot-validator', '@hono/typebox-validator', '@hono/arktype-validator', '@hono/standard-validator'],
  facts: [
    { path: 'zValidator|vValidator|tbValidator|arktypeValidator|sValidator()', is: 'middleware', kind: 'validator' },
    {
      path: 'zValidator|vValidator|tbValidator|sValidator()',
      is: 'validates',
      name: '0',
      at: '1',
      parts: { json: 'body', form: 'body', query: 'query', param: 'params', header: 'headers', cookie: 'cookies' },
    },
  ],
});
