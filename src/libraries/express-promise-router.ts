import { defineLibrary } from './define.js';

export const expressPromiseRouter = defineLibrary({
  packages: ['express-promise-router'],
  facts: [{ path: 'default()', is: 'instance', of: 'express:Router' }],
});
