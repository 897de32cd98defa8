import { defineLibrary } from './define.js';

export const honoNodeServer = defineLibrary({
  packages: ['@hono/node-server'],
  facts: [{ path: 'serve|getRequestListener|createAdaptorServer', is: 'derives', from: [] }],
});
