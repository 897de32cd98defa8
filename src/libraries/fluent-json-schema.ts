import { defineLibrary } from './define.js';

const formats = { UUID: 'uuid', DATE: 'date', TIME: 'time', DATE_TIME: 'date-time' } as const;

/** Puts schemas in the words of JSON Schema together; what a schema of an object does not list stays, unless it is told to go. */
export const fluentJsonSchema = defineLibrary({
  packages: ['fluent-json-schema', 'fluent-schema'],
  self: ['S', 'default'],
  facts: [
    { path: 'object()', is: 'schema', clears: [], open: true },
    { path: 'string()', is: 'schema', clears: ['nosql'] },
    { path: 'integer|number()', is: 'schema', clears: ['all'], number: true },
    { path: 'boolean|null|enum|const()', is: 'schema', clears: ['all'] },
    { path: 'array|mixed|not|id|title|description()', is: 'schema', clears: [] },
    { path: 'raw()', is: 'schema', clears: [], allOf: ['0'] },
    { path: 'anyOf|oneOf()', is: 'schema', clears: [], anyOf: ['0'] },
    { path: 'allOf()', is: 'schema', clears: [], allOf: ['0'] },
    { path: 'ref()', is: 'schema', clears: [], refers: '0' },
    { path: 'object|string|integer|number|boolean|null|enum|const|array|mixed|not|id|title|description|raw|anyOf|oneOf|allOf|ref()', is: 'instance', of: 'Schema' },
    { path: 'Schema#id()', is: 'schema', clears: [], allOf: ['this'], id: '0' },
    { path: 'Schema#prop()', is: 'schema', clears: [], allOf: ['this'], property: { name: '0', at: '1' } },
    { path: 'Schema#extend()', is: 'schema', clears: [], allOf: ['0', 'this'] },
    { path: 'Schema#additionalProperties()', is: 'schema', clears: [], allOf: ['this'], closedBy: '0' },
    { path: 'Schema#items()', is: 'schema', clears: [], allOf: ['this'], elements: '0' },
    { path: 'Schema#anyOf|oneOf()', is: 'schema', clears: [], allOf: ['this'], anyOf: ['0'] },
    { path: 'Schema#allOf()', is: 'schema', clears: [], allOf: ['this', '0'] },
    { path: 'Schema#ref()', is: 'schema', clears: [], allOf: ['this'], refers: '0' },
    { path: 'Schema#enum|const()', is: 'schema', clears: ['all', 'size'], allOf: ['this'] },
    { path: 'Schema#maximum|exclusiveMaximum()', is: 'schema', clears: ['size'], allOf: ['this'] },
    { path: 'Schema#pattern()', is: 'schema', clears: [], allOf: ['this'], pattern: '0' },
    { path: 'Schema#format()', is: 'schema', clears: [], allOf: ['this'], keyword: 'format' },
    { path: 'Schema#*', is: 'receiver' },
    ...Object.entries(formats).map(([name, value]) => ({ path: `FORMATS.${name}`, is: 'constant' as const, value })),
  ],
});
