import { defineLibrary } from './define.js';

/** A chain records errors; something on the way must read them with `validationResult`. */
export const expressValidator = defineLibrary({
  packages: ['express-validator', 'express-validator/check', 'express-validator/filter'],
  types: {
    BodyChain: 'ValidationChain',
    QueryChain: 'ValidationChain',
    ParamChain: 'ValidationChain',
    HeaderChain: 'ValidationChain',
    CookieChain: 'ValidationChain',
    CheckChain: 'ValidationChain',
  },
  facts: [
    { path: 'oneOf|checkSchema|checkExact()', is: 'middleware', kind: 'validator' },
    // Before version 6, it only hung methods of checks on requests.
    { path: 'default()', is: 'middleware', kind: 'pass' },
    {
      path: 'checkSchema',
      is: 'spells-checks',
      at: '0',
      otherwise: '1',
      options: 'options',
      parts: {
        at: 'in',
        makers: { body: 'express-validator:body', query: 'express-validator:query', params: 'express-validator:param', headers: 'express-validator:header', cookies: 'express-validator:cookie' },
        any: 'express-validator:check',
      },
    },
    { path: 'checkExact', is: 'returns', at: '0' },
    { path: 'oneOf()', is: 'validates-one-of', at: '0' },
    // Before version 7, sanitizers had makers of their own.
    { path: 'body|sanitizeBody()', is: 'instance', of: 'BodyChain' },
    { path: 'query|sanitizeQuery()', is: 'instance', of: 'QueryChain' },
    { path: 'param|sanitizeParam()', is: 'instance', of: 'ParamChain' },
    { path: 'header()', is: 'instance', of: 'HeaderChain' },
    { path: 'cookie|sanitizeCookie()', is: 'instance', of: 'CookieChain' },
    { path: 'check|sanitize()', is: 'instance', of: 'CheckChain' },
    { path: 'ValidationChain|NegatedChain#', is: 'middleware', kind: 'validator' },

    { path: 'BodyChain#', is: 'validates-field', of: ['body'], name: 'this.0', gives: '(matched)' },
    { path: 'QueryChain#', is: 'validates-field', of: ['query'], name: 'this.0', gives: '(matched)' },
    { path: 'ParamChain#', is: 'validates-field', of: ['params'], name: 'this.0', gives: '(matched)' },
    { path: 'HeaderChain#', is: 'validates-field', of: ['headers'], name: 'this.0', gives: '(matched)' },
    { path: 'CookieChain#', is: 'validates-field', of: ['cookies'], name: 'this.0', gives: '(matched)' },
    { path: 'CheckChain#', is: 'validates-field', of: ['body', 'cookies', 'headers', 'params', 'query'], name: 'this.0', gives: '(matched)' },
    { path: 'BodyChain#run', is: 'validates-field', of: ['body'], name: 'this.0', gives: '(matched)' },
    { path: 'QueryChain#run', is: 'validates-field', of: ['query'], name: 'this.0', gives: '(matched)' },
    { path: 'ParamChain#run', is: 'validates-field', of: ['params'], name: 'this.0', gives: '(matched)' },
    { path: 'HeaderChain#run', is: 'validates-field', of: ['headers'], name: 'this.0', gives: '(matched)' },
    { path: 'CookieChain#run', is: 'validates-field', of: ['cookies'], name: 'this.0', gives: '(matched)' },
    {
      path: 'CheckChain#run',
      is: 'validates-field',
      of: ['body', 'cookies', 'headers', 'params', 'query'],
      name: 'this.0',
      gives: '(matched)',
    },

    {
      path: 'ValidationChain#isIn|equals|isBoolean|isUUID|isULID|isMongoId|isAlpha|isAlphanumeric|isHexadecimal|isOctal|isHexColor|isHash|isISO8601|isRFC3339|isDate|isPort|isISO31661Alpha2|isISO31661Alpha3|isISO4217()',
      is: 'schema',
      clears: ['all'],
      allOf: ['this'],
    },
    { path: 'ValidationChain#isInt|isFloat|isNumeric|isDecimal()', is: 'schema', clears: ['all'], allOf: ['this'], number: true, keywords: '0' },
    { path: 'ValidationChain#toInt|toFloat()', is: 'schema', clears: ['all'], allOf: ['this'], number: true, replaces: true },
    { path: 'ValidationChain#toBoolean|toDate()', is: 'schema', clears: ['all'], allOf: ['this'], replaces: true },
    // Sanitizers make a text of whatever was sent (in lists, of each of its elements).
    { path: 'ValidationChain#trim|ltrim|rtrim|blacklist|whitelist|stripLow|toLowerCase|toUpperCase|toString|normalizeEmail|unescape()', is: 'schema', clears: ['nosql'], allOf: ['this'], replaces: true },
    { path: 'ValidationChain#isString|isEmail|isURL()', is: 'schema', clears: ['nosql'], allOf: ['this'] },
    { path: 'ValidationChain#escape()', is: 'schema', clears: ['html', 'nosql'], allOf: ['this'], replaces: true },
    { path: 'ValidationChain#matches()', is: 'schema', clears: [], allOf: ['this'], pattern: '0' },
    { path: 'ValidationChain#custom()', is: 'schema', clears: [], allOf: ['this'], holds: '0', told: { req: 'express:Request' } },
    // The next check is turned round; nothing is said of what follows.
    { path: 'ValidationChain#not', is: 'derives', from: [] },
    { path: 'ValidationChain#not()', is: 'instance', of: 'NegatedChain' },
    { path: 'ValidationChain|NegatedChain#*', is: 'receiver' },

    { path: 'validationResult', is: 'settles' },
    { path: 'validationResult.withDefaults()', is: 'settles' },
    // Only fields that a check names.
    { path: 'matchedData()', is: 'source', origin: 'body', shape: 'object', name: '(matched)', clears: ['keys'] },
  ],
});
