import { defineLibrary } from './define.js';

/** Answers yes or no; what its JSON schemas narrow is not said here. */
export const ajv = defineLibrary({
  packages: ['ajv', 'ajv/dist/2019', 'ajv/dist/2020'],
  facts: [
    { path: 'default|Ajv()', is: 'instance', of: 'Ajv' },
    { path: 'Ajv#validate', is: 'checks', at: '1', clears: [], by: 'boolean' },
    { path: 'Ajv#addSchema|addFormat|addKeyword', is: 'receiver' },
  ],
});
