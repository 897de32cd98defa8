import { defineLibrary } from './define.js';

/** The tag `sql` binds its values; text that is put in as it is goes by a name that says so (atdatabases.org/docs/sql). */
export const databasesSql = defineLibrary({
  packages: ['@databases/sql', '@databases/pg', '@databases/mysql', '@databases/sqlite', '@databases/expo', '@databases/websql', '@databases/mock'],
  facts: [
    { path: 'sql.__dangerous__rawValue', is: 'sink', of: 'sql', at: ['0'] },
    { path: 'sql', is: 'derives', from: [] },
  ],
});
