import { defineLibrary } from './define.js';

export const sqlTemplateTag = defineLibrary({
  packages: ['sql-template-tag'],
  facts: [
    { path: 'default|sql|join|bulk|empty', is: 'derives', from: [] },
    { path: 'raw', is: 'sink', of: 'sql', at: ['0'] },
  ],
});
