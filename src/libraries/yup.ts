import { defineLibrary } from './define.js';

export const yup = defineLibrary({
  packages: ['yup'],
  types: {
    AnySchema: 'Schema',
    ObjectSchema: 'Schema',
    StringSchema: 'Schema',
    NumberSchema: 'Schema',
    ArraySchema: 'Schema',
  },
  facts: [
    { path: 'string()', is: 'schema', clears: ['nosql'] },
    { path: 'number|boolean|bool|date()', is: 'schema', clears: ['all'] },
    { path: 'object()', is: 'schema', clears: [], properties: '0' },
    { path: 'array()', is: 'schema', clears: [], elements: '0' },
    { path: 'mixed|tuple|lazy|ref()', is: 'schema', clears: [] },
    { path: 'string|number|boolean|bool|date|object|array|mixed|tuple|lazy|ref()', is: 'instance', of: 'Schema' },
    { path: 'Schema#oneOf|uuid()', is: 'schema', clears: ['all'] },
    { path: 'Schema#shape()', is: 'schema', clears: [], properties: '0' },
    { path: 'Schema#of()', is: 'schema', clears: [], elements: '0' },
    { path: 'Schema#transform|concat|when|test()', is: 'schema', clears: [] },
    { path: 'Schema#validate|validateSync|cast', is: 'derives', from: ['0'], schema: 'this' },
    { path: 'Schema#*', is: 'receiver' },
  ],
});
