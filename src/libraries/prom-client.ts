import { defineLibrary } from './define.js';

export const promClient = defineLibrary({
  packages: ['prom-client'],
  facts: [
    { path: 'Registry#metrics', is: 'exposes', what: 'metrics' },
    { path: 'register', is: 'instance', of: 'Registry' },
  ],
});
