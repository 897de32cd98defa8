import { defineLibrary } from './define.js';

export const bullBoard = defineLibrary({
  packages: ['@bull-board/express', '@bull-board/fastify', '@bull-board/koa'],
  facts: [
    { path: 'ExpressAdapter#getRouter()', is: 'middleware', kind: 'pass' },
    { path: 'ExpressAdapter#getRouter()', is: 'exposes', what: 'queue-dashboard' },
    { path: 'FastifyAdapter|KoaAdapter#registerPlugin()', is: 'middleware', kind: 'pass' },
    { path: 'FastifyAdapter|KoaAdapter#registerPlugin()', is: 'exposes', what: 'queue-dashboard' },
  ],
});
