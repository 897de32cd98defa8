import { defineLibrary } from './define.js';

/** Applications and routers of Express whose routes an API description types. */
export const zodiosExpress = defineLibrary({
  packages: ['@zodios/express'],
  facts: [
    { path: 'zodiosApp()', is: 'instance', of: 'express:Application' },
    { path: 'zodiosRouter|zodiosNextApp()', is: 'instance', of: 'express:Router' },
    { path: 'zodiosContext()', is: 'instance', of: 'Context' },
    { path: 'Context#app|nextApp()', is: 'instance', of: 'express:Application' },
    { path: 'Context#router()', is: 'instance', of: 'express:Router' },
    { path: '@zodios/core:makeApi|makeEndpoint|apiBuilder', is: 'returns', at: '0' },
  ],
});
