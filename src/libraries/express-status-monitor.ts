import { defineLibrary } from './define.js';

export const expressStatusMonitor = defineLibrary({
  packages: ['express-status-monitor'],
  facts: [
    { path: 'default()', is: 'middleware', kind: 'pass' },
    { path: 'default()', is: 'exposes', what: 'status' },
  ],
});
