import { defineLibrary } from './define.js';

/** Names and filters are texts with a syntax of their own (RFC 4514, RFC 4515); filter classes escape what they are given. */
export const ldapjs = defineLibrary({
  packages: ['ldapjs', 'ldapjs-client'],
  facts: [
    { path: 'createClient|default()', is: 'instance', of: 'Client' },
    { path: 'Client#search', is: 'sink', of: 'ldap', at: ['0', '1.filter'] },
    { path: 'Client#bind|del|add|modify|compare|modifyDN', is: 'sink', of: 'ldap', at: ['0'] },
    { path: 'parseFilter|parseDN', is: 'sink', of: 'ldap', at: ['0'] },
    { path: 'filters.escape|escapeDN|escapeFilter', is: 'derives', from: ['0'], clears: ['ldap'], shape: 'string' },
  ],
});
