import { defineLibrary } from './define.js';

export const joi = defineLibrary({
  packages: ['joi', '@hapi/joi'],
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
    { path: 'any|array|alternatives|binary|link|symbol|func|function()', is: 'schema', clears: [] },
    {
      path: 'string|number|boolean|bool|date|valid|equal|object|any|array|alternatives|binary|link|symbol|func|function()',
      is: 'instance',
      of: 'Schema',
    },
    { path: 'Schema#guid|uuid|hex|alphanum|token|valid|equal|isoDate|creditCard()', is: 'schema', clears: ['all'] },
    { path: 'Schema#keys()', is: 'schema', clears: [], properties: '0' },
    { path: 'Schema#items()', is: 'schema', clears: [], elements: '0' },
    { path: 'Schema#allow|unknown|pattern|append|concat|custom|when()', is: 'schema', clears: [] },
    { path: 'Schema#validate', is: 'derives', from: ['0'], schema: 'this', in: 'value' },
    { path: 'Schema#validateAsync', is: 'derives', from: ['0'], schema: 'this' },
    { path: 'attempt', is: 'derives', from: ['0'], schema: '1' },
    { path: 'Schema#*', is: 'receiver' },
  ],
});
