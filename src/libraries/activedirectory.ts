import { defineLibrary } from './define.js';

/** Searches in a directory, by filters of LDAP. */
export const activedirectory = defineLibrary({
  packages: ['activedirectory', 'activedirectory2', 'simple-ldap-search'],
  facts: [
    { path: 'default|promiseWrapper()', is: 'instance', of: 'ActiveDirectory' },
    { path: 'default#', is: 'instance', of: 'ActiveDirectory' },
    { path: 'simple-ldap-search:ActiveDirectory#search', is: 'sink', of: 'ldap', at: ['0'] },
    { path: 'ActiveDirectory#find|findUsers|findGroups', is: 'sink', of: 'ldap', at: ['0', '0.filter'] },
  ],
});
