import { defineLibrary } from './define.js';

/** Serves an application to those who call it by one of its names. */
export const vhost = defineLibrary({
  packages: ['vhost'],
  facts: [{ path: 'default()', is: 'mounts', at: '1' }],
});
