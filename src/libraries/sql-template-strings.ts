import { defineLibrary } from './define.js';

/** The tag binds its values; a string that is appended is text. */
export const sqlTemplateStrings = defineLibrary({
  packages: ['sql-template-strings'],
  facts: [
    { path: 'default|SQL', is: 'derives', from: [] },
    { path: 'SQLStatement#append', is: 'sink', of: 'sql', at: ['0'] },
    { path: 'default|SQL()', is: 'instance', of: 'SQLStatement' },
    { path: 'SQLStatement#append|setName|useBind', is: 'receiver' },
  ],
});
