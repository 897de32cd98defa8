import { defineLibrary } from './define.js';

/** Reads the header; the caller compares. */
export const basicAuth = defineLibrary({
  packages: ['basic-auth'],
  facts: [
    { path: 'default|parse()', is: 'credential' },
  ],
});
