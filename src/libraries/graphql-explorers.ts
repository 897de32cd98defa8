import { defineLibrary } from './define.js';

export const graphqlExplorers = defineLibrary({
  packages: ['graphql-playground-middleware-express', 'altair-express-middleware', 'graphql-voyager'],
  facts: [
    { path: 'default|altairExpress()', is: 'middleware', kind: 'pass' },
    { path: 'default|altairExpress()', is: 'exposes', what: 'graphql-explorer' },
  ],
});
