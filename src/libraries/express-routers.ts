import { defineLibrary } from './define.js';

/** Servers and routers with the calls of Express: `polka()`, `new App()`, `restana()`, `Router()` of pillarjs, each of which may be put on another. */
export const expressRouters = defineLibrary({
  packages: ['polka', '@tinyhttp/app', 'restana', 'router'],
  types: { Server: 'express:RouteTable' },
  facts: [
    { path: 'default|App|Router()', is: 'instance', of: 'Server' },
    { path: 'newRouter()', is: 'instance', of: 'Server' },
    { path: 'Server#newRouter()', is: 'instance', of: 'Server' },
    { path: 'Server#', is: 'router', framework: 'connect', app: true, order: 'registration', tolerant: { unless: [] } },
    { path: 'Server#get|post|put|patch|delete|head|options|all|use|listen|start', is: 'receiver' },
  ],
});
