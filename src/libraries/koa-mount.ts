import { defineLibrary } from './define.js';

export const koaMount = defineLibrary({
  packages: ['koa-mount'],
  facts: [{ path: 'default()', is: 'mounts', url: '0', at: '1' }],
});
