import { defineLibrary } from './define.js';

export const koaCompose = defineLibrary({
  packages: ['koa-compose', 'koa-convert'],
  facts: [{ path: 'default', is: 'returns', at: '0' }],
});
