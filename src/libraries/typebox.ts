import { defineLibrary } from './define.js';

/** Schemas that are JSON Schema themselves; options of a string are in its words. */
export const typebox = defineLibrary({
  packages: ['typebox', '@sinclair/typebox', '@fastify/type-provider-typebox'],
  self: ['Type'],
  facts: [
    {
      path: 'Boolean|Literal|Enum|Null|Undefined|Void|Date|KeyOf|Base()',
      is: 'schema',
      clears: ['all'],
    },
    { path: 'Integer|Number|BigInt()', is: 'schema', clears: ['all'], number: true, keywords: '0', id: '0.$id' },
    { path: 'String()', is: 'schema', clears: ['nosql'], keywords: '0', id: '0.$id' },
    { path: 'RegExp()', is: 'schema', clears: ['nosql'], pattern: '0' },
    { path: 'Object()', is: 'schema', clears: [], properties: '0', loose: true, closedBy: '1.additionalProperties', id: '1.$id' },
    { path: 'Ref()', is: 'schema', clears: [], refers: '0' },
    { path: 'Array()', is: 'schema', clears: [], elements: '0' },
    { path: 'Union()', is: 'schema', clears: [], anyOf: ['0'] },
    { path: 'Intersect()', is: 'schema', clears: [], allOf: ['0'], closedBy: '1.unevaluatedProperties' },
    { path: 'Composite()', is: 'schema', clears: [], allOf: ['0'], closedBy: '1.additionalProperties' },
    { path: 'Evaluate()', is: 'schema', clears: [], allOf: ['0'] },
    { path: 'Partial|Required()', is: 'schema', clears: [], allOf: ['0'], closedBy: '1.additionalProperties' },
    { path: 'Pick|Omit()', is: 'schema', clears: [], allOf: ['0'], closedBy: '2.additionalProperties' },
    { path: 'Optional|Readonly|ReadonlyOptional|Unsafe|Strict|Exclude|Extract()', is: 'schema', clears: [], allOf: ['0'] },
    {
      path: 'Any|Unknown|Record|Tuple|Recursive|This|Transform|Codec|TemplateLiteral|Uint8Array|Not|Never()',
      is: 'schema',
      clears: [],
    },
  ],
});
