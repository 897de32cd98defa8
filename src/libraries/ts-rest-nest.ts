import { defineLibrary } from './define.js';

/** Routes of a contract, one for each decorated method. */
export const tsRestNest = defineLibrary({
  packages: ['@ts-rest/nest'],
  facts: [
    { path: 'TsRest|TsRestHandler', is: 'decorator', means: { as: 'route', method: { at: '0.method' }, path: '0.path', stated: true } },
    { path: 'TsRestRequest', is: 'decorator', means: { as: 'inert' } },
  ],
});
