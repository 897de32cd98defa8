import { defineLibrary } from './define.js';

export const validator = defineLibrary({
  packages: ['validator'],
  facts: [
    {
      path: 'isInt|isFloat|isDecimal|isNumeric|isBoolean|isUUID|isMongoId|isAlpha|isAlphanumeric|isHexadecimal|isHash|isISO8601|isRFC3339|isDate|isIn|equals|isPort|isCreditCard|isISBN|isIBAN|isBIC|isMobilePhone|isMD5|isBase32|isBase58|isOctal|isHexColor|isISO31661Alpha2|isISO31661Alpha3|isISO4217|isSemVer|isLatLong|isJWT',
      is: 'checks',
      at: '0',
      clears: ['all'],
      by: 'boolean',
    },
    {
      path: 'isFQDN|isIP|isSlug',
      is: 'checks',
      at: '0',
      clears: ['sql', 'nosql', 'nosql-code', 'command', 'argument', 'code', 'template', 'ldap', 'xpath', 'regex', 'html', 'path', 'header', 'log'],
      by: 'boolean',
    },
    {
      path: 'isEmail|isURL|isAscii|isLength|isJSON|isByteLength|matches',
      is: 'checks',
      at: '0',
      clears: ['nosql'],
      by: 'boolean',
    },
    { path: 'toInt|toFloat|toBoolean|toDate', is: 'derives', from: ['0'], clears: ['all'], shape: 'string' },
    { path: 'escape', is: 'derives', from: ['0'], clears: ['html', 'nosql'], shape: 'string' },
    {
      path: 'trim|ltrim|rtrim|stripLow|blacklist|whitelist|normalizeEmail|unescape|toString',
      is: 'derives',
      from: ['0'],
      clears: ['nosql'],
      shape: 'string',
    },
  ],
});
