import { defineLibrary } from './define.js';

export const ldapts = defineLibrary({
  packages: ['ldapts'],
  facts: [
    { path: 'Client#search|searchPaginated', is: 'sink', of: 'ldap', at: ['0', '1.filter'] },
    { path: 'Client#bind|del|add|modify|compare|modifyDN', is: 'sink', of: 'ldap', at: ['0'] },
    { path: 'FilterParser.parseString', is: 'sink', of: 'ldap', at: ['0'] },
    { path: 'Filter#escape', is: 'derives', from: ['0'], clears: ['ldap'], shape: 'string' },
    { path: 'EqualityFilter#escape', is: 'derives', from: ['0'], clears: ['ldap'], shape: 'string' },
  ],
});
