import { defineLibrary } from './define.js';

/** Routes of a contract, one for each decorated method. */
export const tsRestNest = defineLibrary({
  packages: ['@ts-rest/nest'],
  facts: [
    { path: 'TsRest|TsRestHandler', is: 'decorator', means: { as: 'route', method: { at: '0.method' }, path: '0.path', stated: true, contract: '0' } },
    { path: 'tsRestHandler', is: 'calls', at: '1', with: ['@ts-rest/express:Arguments'] },
    { path: 'tsRestHandler', is: 'calls', at: '1.*', with: ['@ts-rest/express:Arguments'] },
    { path: 'TsRestRequest', is: 'decorator', means: { as: 'inert' } },
  ],
});
