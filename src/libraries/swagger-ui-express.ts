import { defineLibrary } from './define.js';

export const swaggerUiExpress = defineLibrary({
  packages: ['swagger-ui-express'],
  facts: [
    { path: 'serve', is: 'middleware', kind: 'pass' },
    { path: 'setup|serveFiles|serveWithOptions()', is: 'middleware', kind: 'pass' },
    { path: 'setup()', is: 'exposes', what: 'api-docs' },
  ],
});
