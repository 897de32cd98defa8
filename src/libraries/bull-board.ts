import { defineLibrary } from './define.js';

export const bullBoard = defineLibrary({
  packages: ['@bull-board/express', '@bull-board/fastify', '@bull-board/koa', '@bull-board/hono'],
  facts: [
    { path: 'ExpressAdapter#getRouter()', is: 'middleware', kind: 'pass' },
    { path: 'ExpressAdapter#getRouter()', is: 'exposes', what: 'queue-dashboard' },
    { path: 'FastifyAdapter|KoaAdapter|HonoAdapter#registerPlugin()', is: 'middleware', kind: 'pass' },
    { path: 'FastifyAdapter|KoaAdapter|HonoAdapter#registerPlugin()', is: 'exposes', what: 'queue-dashboard' },
  ],
});
