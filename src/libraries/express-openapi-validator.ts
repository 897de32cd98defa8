import { defineLibrary } from './define.js';

/** Holds requests against a description; with handlers for its security schemes it also checks who is calling, where the description says so. */
export const expressOpenapiValidator = defineLibrary({
  packages: ['express-openapi-validator'],
  facts: [{ path: 'middleware()', is: 'middleware', kind: 'validator', unless: '0.validateSecurity.handlers' }],
});
