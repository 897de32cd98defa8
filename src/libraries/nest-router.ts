import { defineLibrary } from './define.js';

/** Paths of modules, as they were given before Nest had a router module of its own. */
export const nestRouter = defineLibrary({
  packages: ['nest-router'],
  facts: [{ path: 'RouterModule.forRoutes', is: 'module-paths', at: '0' }],
});
