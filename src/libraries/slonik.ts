import { defineLibrary } from './define.js';

export const slonik = defineLibrary({
  packages: ['slonik'],
  facts: [
    { path: 'sql', is: 'derives', from: [] },
    // `unsafe` leaves rows untyped; its values are bound as in every tag of the package.
    {
      path: 'sql.unsafe|fragment|typeAlias|identifier|join|array|unnest|literalValue|json|jsonb|date|timestamp',
      is: 'derives',
      from: [],
    },
    { path: 'createSqlTag()', is: 'derives', from: [] },
  ],
});
