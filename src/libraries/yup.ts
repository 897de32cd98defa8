import { defineLibrary } from './define.js';

/** Objects keep properties that are not listed, unless told otherwise. `cast` checks types only. */
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
    { path: 'boolean|bool()', is: 'schema', clears: ['all'] },
    { path: 'number()', is: 'schema', clears: ['all'], number: true },
    { path: 'date()', is: 'schema', clears: ['all'], coerces: true },
    { path: 'object()', is: 'schema', clears: [], properties: '0', open: true },
    { path: 'array()', is: 'schema', clears: [], elements: '0' },
    { path: 'mixed|tuple|lazy|ref()', is: 'schema', clears: [] },
    { path: 'string|number|boolean|bool|date|object|array|mixed|tuple|lazy|ref()', is: 'instance', of: 'Schema' },
    { path: 'Schema#oneOf|equals|uuid|datetime()', is: 'schema', clears: ['all'], allOf: ['this'] },
    { path: 'Schema#max|lessThan|negative()', is: 'schema', clears: ['size'], allOf: ['this'] },
    { path: 'Schema#matches()', is: 'schema', clears: [], allOf: ['this'], pattern: '0' },
    { path: 'Schema#test()', is: 'schema', clears: [], allOf: ['this'], holds: '-1' },
    { path: 'Schema#shape()', is: 'schema', clears: [], allOf: ['this'], properties: '0', open: true },
    { path: 'Schema#noUnknown|exact()', is: 'schema', clears: [], allOf: ['this'], closes: true },
    { path: 'Schema#of()', is: 'schema', clears: [], allOf: ['this'], elements: '0' },
    { path: 'Schema#transform()', is: 'schema', clears: [], allOf: ['this'], coerces: true },
    { path: 'Schema#concat()', is: 'schema', clears: [], allOf: ['this', '0'] },
    { path: 'Schema#validate|validateSync', is: 'derives', from: ['0'], schema: 'this', strips: '1.stripUnknown' },
    { path: 'Schema#cast', is: 'derives', from: ['0'] },
    { path: 'Schema#isValid|isValidSync', is: 'checks', at: '0', clears: [], by: 'boolean', schema: 'this' },
    { path: 'Schema#required|defined()', is: 'schema', clears: [], allOf: ['this'], needed: true },
    { path: 'Schema#optional|notRequired|default()', is: 'schema', clears: [], allOf: ['this'], absent: true },
    { path: 'Schema#validate|validateSync', is: 'demands', of: '0', schema: 'this' },
    { path: 'Schema#*', is: 'receiver' },
  ],
});
