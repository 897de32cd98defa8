import { defineLibrary } from './define.js';

/** Packages that add formats and keywords to an instance of Ajv, and give it back. */
export const ajvPlugins = defineLibrary({
  packages: ['ajv-formats', 'ajv-keywords', 'ajv-errors', 'ajv-formats-draft2019'],
  facts: [{ path: 'default', is: 'returns', at: '0' }],
});
