import { defineLibrary } from './define.js';

export const honoValidator = defineLibrary({
  packages: ['hono/validator'],
  facts: [{ path: 'validator()', is: 'middleware', kind: 'validator' }],
});
