import { defineLibrary } from './define.js';

export const routingControllersOpenapi = defineLibrary({
  packages: ['routing-controllers-openapi'],
  facts: [{ path: 'OpenAPI|ResponseSchema', is: 'decorator', means: { as: 'inert' } }],
});
