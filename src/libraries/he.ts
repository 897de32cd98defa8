import { defineLibrary } from './define.js';

export const he = defineLibrary({
  packages: ['he', 'html-entities', 'entities'],
  facts: [
    {
      path: 'encode|escape|encodeXML|encodeHTML|escapeUTF8|encodeNonAsciiHTML',
      is: 'derives',
      from: ['0'],
      clears: ['html', 'nosql'],
      shape: 'string',
    },
    { path: 'decode|unescape|decodeXML|decodeHTML|decodeHTMLStrict', is: 'derives', from: ['0'], shape: 'string' },
  ],
});
