import { defineLibrary } from './define.js';

/** Template tags and functions that escape values for filters and names. */
export const ldapEscape = defineLibrary({
  packages: ['ldap-escape'],
  facts: [
    { path: 'filter|dn', is: 'derives', from: ['1..'], clears: ['ldap'], shape: 'string' },
  ],
});
