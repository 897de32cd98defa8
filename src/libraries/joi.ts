import { defineLibrary } from './define.js';

/** Celebrate hands out the same builders. What `allow` adds to a schema is fixed as well. */
export const joi = defineLibrary({
  packages: ['joi', '@hapi/joi', 'celebrate'],
  self: ['Joi', 'extend()', 'defaults()'],
  types: {
    AnySchema: 'Schema',
    ObjectSchema: 'Schema',
    StringSchema: 'Schema',
    NumberSchema: 'Schema',
    ArraySchema: 'Schema',
  },
  facts: [
    { path: 'string()', is: 'schema', clears: ['nosql'] },
    { path: 'number|boolean|bool|date|valid|equal()', is: 'schema', clears: ['all'] },
    { path: 'object()', is: 'schema', clears: [], properties: '0' },
    { path: 'alternatives|alt()', is: 'schema', clears: [], anyOf: ['0..'] },
    { path: 'any|array|binary|link|symbol|func|function()', is: 'schema', clears: [] },
    { path: 'compile()', is: 'schema', clears: [], properties: '0' },
    { path: 'string()', is: 'instance', of: 'StringSchema' },
    { path: 'object()', is: 'instance', of: 'ObjectSchema' },
    {
      path: 'number|boolean|bool|date|valid|equal|any|array|alternatives|alt|binary|link|symbol|func|function|compile()',
      is: 'instance',
      of: 'Schema',
    },
    {
      path: 'Schema#guid|uuid|hex|alphanum|token|valid|equal|isoDate|isoDuration|creditCard()',
      is: 'schema',
      clears: ['all'],
      allOf: ['this'],
    },
    { path: 'StringSchema#pattern|regex()', is: 'schema', clears: [], allOf: ['this'], pattern: '0' },
    { path: 'ObjectSchema#pattern()', is: 'schema', clears: [], allOf: ['this'], open: 'matching' },
    { path: 'ObjectSchema#unknown()', is: 'schema', clears: [], allOf: ['this'], open: true, closedBy: '0' },
    { path: 'Schema#keys|append()', is: 'schema', clears: [], allOf: ['this'], properties: '0' },
    { path: 'Schema#items()', is: 'schema', clears: [], allOf: ['this'], elements: '0' },
    { path: 'Schema#try()', is: 'schema', clears: [], anyOf: ['0..'] },
    { path: 'Schema#concat()', is: 'schema', clears: [], allOf: ['this', '0'] },
    { path: 'Schema#custom()', is: 'schema', clears: [], allOf: ['this'], maps: '0' },
    { path: 'Schema#validate', is: 'derives', from: ['0'], schema: 'this', strips: '1.stripUnknown', opens: '1.allowUnknown', in: 'value', failed: ['error'], raw: true },
    { path: 'validate', is: 'derives', from: ['0'], schema: '1', strips: '2.stripUnknown', opens: '2.allowUnknown', in: 'value', failed: ['error'], raw: true },
    { path: 'Schema#validateAsync', is: 'derives', from: ['0'], schema: 'this', strips: '1.stripUnknown', opens: '1.allowUnknown' },
    { path: 'attempt', is: 'derives', from: ['0'], schema: '1' },
    { path: 'assert', is: 'checks', at: '0', clears: [], by: 'throw', schema: '1' },
    { path: 'Schema#*', is: 'receiver' },
  ],
});
