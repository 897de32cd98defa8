import { defineLibrary } from './define.js';

/** Steps of a pipe are schemas of their own: what passes the pipe passes all of them. */
export const valibot = defineLibrary({
  packages: ['valibot'],
  facts: [
    { path: 'string()', is: 'schema', clears: ['nosql'] },
    {
      path: 'boolean|date|literal|picklist|enum|enum_|null|null_|undefined|undefined_|nan()',
      is: 'schema',
      clears: ['all'],
    },
    { path: 'object|objectAsync()', is: 'schema', clears: [], properties: '0', drops: true },
    { path: 'strictObject|strictObjectAsync()', is: 'schema', clears: [], properties: '0' },
    { path: 'looseObject|looseObjectAsync()', is: 'schema', clears: [], properties: '0', open: true },
    { path: 'array|arrayAsync()', is: 'schema', clears: [], elements: '0' },
    { path: 'union|unionAsync()', is: 'schema', clears: [], anyOf: ['0'] },
    { path: 'variant|variantAsync()', is: 'schema', clears: [], anyOf: ['1'] },
    { path: 'intersect|intersectAsync()', is: 'schema', clears: [], allOf: ['0'] },
    {
      path: 'optional|exactOptional|undefinedable|nullable|nullish|nonOptional|nonNullable|nonNullish|partial|required|pick|omit|message|config()',
      is: 'schema',
      clears: [],
      allOf: ['0'],
    },
    { path: 'pipe|pipeAsync()', is: 'schema', clears: [], allOf: ['0..'] },
    {
      path: 'uuid|ulid|cuid2|nanoid|isoDate|isoDateTime|isoTime|isoTimeSecond|isoTimestamp|isoWeek|digits|hexadecimal|hexColor|octal|hash|value|values()',
      is: 'schema',
      clears: ['all'],
    },
    { path: 'number|bigint()', is: 'schema', clears: ['all'], number: true },
    { path: 'maxValue|ltValue|checkAsync|rawCheck()', is: 'schema', clears: ['size'] },
    { path: 'toBoolean|toDate()', is: 'schema', clears: ['all'], coerces: true },
    { path: 'toNumber|toBigint()', is: 'schema', clears: ['all'], coerces: true, number: true },
    { path: 'regex()', is: 'schema', clears: [], pattern: '0' },
    { path: 'check()', is: 'schema', clears: [], holds: '0' },
    { path: 'transform()', is: 'schema', clears: [], maps: '0' },
    { path: 'fallback()', is: 'schema', clears: [], allOf: ['0'], coerces: true },
    { path: 'parse|parseAsync', is: 'derives', from: ['1'], schema: '0' },
    {
      path: 'safeParse|safeParseAsync',
      is: 'derives',
      from: ['1'],
      schema: '0',
      in: 'output',
      passed: ['success'],
      failed: ['issues'],
      raw: true,
    },
    { path: 'is', is: 'checks', at: '1', clears: [], by: 'boolean', schema: '0' },
    { path: 'assert', is: 'checks', at: '1', clears: [], by: 'throw', schema: '0' },
  ],
});
