import { defineLibrary } from './define.js';

/** Searches in a directory, by filters of LDAP. */
export const activedirectory = defineLibrary({
  packages: ['activedirectory', 'activedirectory2'],
  facts: [
    { path: 'default|promiseWrapper()', is: 'instance', of: 'ActiveDirectory' },
    { path: 'default#', is: 'instance', of: 'ActiveDirectory' },
    { path: 'ActiveDirectory#find|findUsers|findGroups', is: 'sink', of: 'ldap', at: ['0', '0.filter'] },
  ],
});
