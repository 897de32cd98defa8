import { defineLibrary } from './define.js';

export const honoFactory = defineLibrary({
  packages: ['hono/factory'],
  facts: [
    { path: 'createMiddleware', is: 'returns', at: '0' },
    { path: 'createFactory()', is: 'instance', of: 'Factory' },
    { path: 'Factory#createMiddleware', is: 'returns', at: '0' },
    { path: 'Factory#createHandlers', is: 'returns', at: '0...' },
    { path: 'Factory#createApp()', is: 'instance', of: 'hono:Hono' },
  ],
});
