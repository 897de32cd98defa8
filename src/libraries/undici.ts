import { defineLibrary } from './define.js';

export const undici = defineLibrary({
  packages: ['undici'],
  types: {
    Client: 'Dispatcher',
    Pool: 'Dispatcher',
    BalancedPool: 'Dispatcher',
    Agent: 'Dispatcher',
    ProxyAgent: 'Dispatcher',
  },
  facts: [
    { path: 'request|stream|pipeline|fetch|connect|upgrade', is: 'sink', of: 'url', at: ['0'] },
    { path: 'Client|Pool|BalancedPool|Request|WebSocket|EventSource()', is: 'sink', of: 'url', at: ['0'] },
    { path: 'Dispatcher#request|stream|pipeline|connect|upgrade|dispatch', is: 'sink', of: 'url', at: ['0.origin'] },
  ],
});
