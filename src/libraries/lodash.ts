import type { LibraryFact } from '../facts/index.js';
import { defineLibrary } from './define.js';

/** Loops over lists and over the members of objects, and the methods of lists that do the same. */
const loops = [
  ['forEach|each|forEachRight|eachRight|forIn|forOwn|mapValues|mapKeys|pickBy|omitBy|groupBy|keyBy|countBy|partition|takeWhile|dropWhile', 'forEach'],
  ['map|collect', 'map'],
  ['flatMap', 'flatMap'],
  ['filter|select', 'filter'],
  ['find|detect|findLast', 'find'],
  ['some|any', 'some'],
  ['every|all', 'every'],
  ['reduce|inject|foldl', 'reduce'],
  ['reject|sortBy|orderBy|uniqBy|sumBy|maxBy|minBy', 'sort'],
] as const;

export const lodash = defineLibrary({
  packages: ['lodash', 'lodash-es', 'underscore'],
  facts: [
    { path: 'escape', is: 'derives', from: ['0'], clears: ['html', 'nosql'], shape: 'string' },
    {
      path: 'toNumber|toInteger|toSafeInteger|toFinite|toLength|parseInt|size',
      is: 'derives',
      from: ['0'],
      clears: ['all'],
      shape: 'string',
    },
    {
      path: 'toString|trim|trimStart|trimEnd|toLower|toUpper|lowerCase|upperCase|camelCase|kebabCase|snakeCase|startCase|capitalize|upperFirst|lowerFirst|truncate|unescape|padStart|padEnd|repeat|deburr',
      is: 'derives',
      from: ['0'],
      clears: ['nosql'],
      shape: 'string',
    },
    { path: 'escapeRegExp', is: 'derives', from: ['0'], clears: ['nosql', 'regex'], shape: 'string' },
    // Those are left that were named, or those are gone: who picks has thought of what to pass on.
    { path: 'pick', is: 'derives', from: ['0'], only: '1..', clears: ['forward', 'keys'] },
    { path: 'omit|pickBy|omitBy', is: 'derives', from: ['0'], clears: ['forward', 'keys'] },
    {
      path: 'get|cloneDeep|clone|castArray|compact|uniq|uniqBy|flatten|flattenDeep|first|head|last|values|entries|toPairs|fromPairs|mapKeys|mapValues|keyBy|groupBy|forEach|each|reject|map|filter|sortBy|orderBy|reverse|take|drop|chunk|find|split|join|words|invert|toPlainObject',
      is: 'derives',
      from: ['0'],
    },
    {
      path: 'merge|mergeWith|defaults|defaultsDeep|assign|assignIn|extend|concat|union|zip',
      is: 'derives',
      from: ['0..'],
    },
    { path: 'assign|assignIn|extend', is: 'does', as: 'Object.assign' },
    // Of plain objects in plain objects it keeps what nobody writes over.
    { path: 'merge|mergeWith', is: 'does', as: 'Object.assign', onto: 'records' },
    { path: 'get', is: 'does', reads: '1', of: '0', otherwise: '2' },
    ...loops.map(([path, as]): LibraryFact => ({ path, is: 'does', as, of: '0' })),
    { path: 'times', is: 'sink', of: 'size', at: ['0'], counts: true },
    { path: 'range|rangeRight', is: 'sink', of: 'size', at: ['0', '1'], counts: true },
    { path: 'repeat|padStart|padEnd|pad', is: 'sink', of: 'size', at: ['1'], counts: true },
    { path: 'clamp', is: 'derives', from: ['0'], clears: ['all', 'size'], shape: 'string' },
    { path: 'merge|mergeWith|defaultsDeep', is: 'sink', of: 'prototype', at: ['1..'], below: '4.17.12' },
    { path: 'set|setWith|update|updateWith', is: 'sink', of: 'property-path', at: ['1'], below: '4.17.20' },
    { path: 'zipObjectDeep', is: 'sink', of: 'property-path', at: ['0'], below: '4.17.20' },
    { path: 'template', is: 'sink', of: 'template', at: ['0'] },
    { path: 'keys', is: 'derives', from: ['0'], shape: 'string' },
    {
      path: 'isNumber|isInteger|isSafeInteger|isFinite|isBoolean|isDate',
      is: 'checks',
      at: '0',
      clears: ['all'],
      by: 'boolean',
    },
    { path: 'isString', is: 'checks', at: '0', clears: ['nosql'], by: 'boolean' },
    // What something is, and whether a member is there: nobody is turned away by these themselves.
    {
      path: 'has|hasIn|isArguments|isArray|isArrayBuffer|isArrayLike|isArrayLikeObject|isBuffer|isElement|isEmpty|isError|isFunction|isLength|isMap|isNaN|isNative|isNil|isNull|isObject|isObjectLike|isPlainObject|isRegExp|isSet|isSymbol|isTypedArray|isUndefined|isWeakMap|isWeakSet|isIterable|now|uniqueId|noop',
      is: 'derives',
      from: [],
    },
    { path: 'debounce|throttle|once|memoize', is: 'returns', at: '0' },
  ],
});
