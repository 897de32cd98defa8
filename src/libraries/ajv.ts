import { defineLibrary } from './define.js';

/** Answers yes or no, against schemas in the words of JSON Schema. */
export const ajv = defineLibrary({
  packages: ['ajv', 'ajv/dist/2019', 'ajv/dist/2020'],
  facts: [
    { path: 'default|Ajv|Ajv2019|Ajv2020()', is: 'instance', of: 'Ajv' },
    { path: 'Ajv#validate', is: 'checks', at: '1', clears: [], by: 'boolean', schema: '0' },
    { path: 'Ajv#compile()', is: 'checks', at: '0', clears: [], by: 'boolean', schema: 'self.0' },
    { path: 'Ajv#addSchema|addFormat|addKeyword', is: 'receiver' },
  ],
});
