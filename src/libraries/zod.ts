import { defineLibrary } from './define.js';

/** What a schema leaves open stays open: a plain string is still text. */
export const zod = defineLibrary({
  packages: ['zod', 'zod/v3', 'zod/v4', 'zod/mini', '@hono/zod-openapi', 'nestjs-zod/z'],
  self: ['z'],
  facts: [
    {
      path: 'string|email|url|httpUrl|base64|base64url|jwt|emoji|ipv4|ipv6|cidrv4|cidrv6|hostname|e164|xid|ksuid()',
      is: 'schema',
      clears: ['nosql'],
    },
    {
      path: 'number|int|int32|uint32|float32|float64|bigint|boolean|stringbool|date|null|undefined|nan|enum|nativeEnum|literal|uuid|uuidv4|uuidv6|uuidv7|guid|cuid|cuid2|ulid|nanoid|hex|hash()',
      is: 'schema',
      clears: ['all'],
    },
    { path: 'iso.date|time|datetime|duration()', is: 'schema', clears: ['all'] },
    { path: 'coerce.number|boolean|date|bigint()', is: 'schema', clears: ['all'] },
    { path: 'coerce.string()', is: 'schema', clears: ['nosql'] },
    { path: 'object|strictObject|looseObject()', is: 'schema', clears: [], properties: '0' },
    { path: 'array|set()', is: 'schema', clears: [], elements: '0' },
    {
      path: 'any|unknown|custom|record|map|json|instanceof|lazy|preprocess|pipe|transform|union|discriminatedUnion|intersection|tuple|promise|never|void|templateLiteral()',
      is: 'schema',
      clears: [],
    },
    { path: 'optional|nullable|nullish|readonly', is: 'returns', at: '0' },
    {
      path: 'string|email|url|httpUrl|base64|base64url|jwt|emoji|ipv4|ipv6|cidrv4|cidrv6|hostname|e164|xid|ksuid()',
      is: 'instance',
      of: 'ZodType',
    },
    {
      path: 'number|int|int32|uint32|float32|float64|bigint|boolean|stringbool|date|null|undefined|nan|enum|nativeEnum|literal|uuid|uuidv4|uuidv6|uuidv7|guid|cuid|cuid2|ulid|nanoid|hex|hash()',
      is: 'instance',
      of: 'ZodType',
    },
    { path: 'object|strictObject|looseObject|array|set()', is: 'instance', of: 'ZodType' },
    {
      path: 'any|unknown|custom|record|map|json|instanceof|lazy|preprocess|pipe|transform|union|discriminatedUnion|intersection|tuple|promise|never|void|templateLiteral()',
      is: 'instance',
      of: 'ZodType',
    },
    { path: 'iso|coerce.date|time|datetime|duration|number|boolean|bigint|string()', is: 'instance', of: 'ZodType' },
    { path: 'ZodType#uuid|guid|cuid|cuid2|ulid|nanoid|datetime|date|time|duration()', is: 'schema', clears: ['all'] },
    {
      path: 'ZodType#transform|pipe|and|or|merge|extend|safeExtend|catchall|passthrough|loose()',
      is: 'schema',
      clears: [],
    },
    { path: 'ZodType#array()', is: 'schema', clears: [], elements: 'this' },
    { path: 'ZodType#parse|parseAsync|decode|encode', is: 'derives', from: ['0'], schema: 'this' },
    { path: 'ZodType#safeParse|safeParseAsync|spa', is: 'derives', from: ['0'], schema: 'this', in: 'data' },
    { path: 'parse|parseAsync', is: 'derives', from: ['1'], schema: '0' },
    { path: 'safeParse|safeParseAsync', is: 'derives', from: ['1'], schema: '0', in: 'data' },
    { path: 'ZodType#*', is: 'receiver' },
  ],
});
