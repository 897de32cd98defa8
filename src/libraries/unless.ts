import { defineLibrary } from './define.js';

/** Assigned to a middleware as its method. */
export const unless = defineLibrary({
  packages: ['express-unless', 'koa-unless'],
  facts: [{ path: 'default|unless', is: 'exempts', of: 'this', options: '0' }],
});
